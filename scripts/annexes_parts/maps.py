def maps_document(*_):
    raise NotImplementedError
