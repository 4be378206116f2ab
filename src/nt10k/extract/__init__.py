"""One module a field group: each reads its gaps between the captions and says where it read."""
