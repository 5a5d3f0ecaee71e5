/// The id that somebody may have meant: one that ends like `id`, or differs in capitals only.
public func nearestID(to id: String, among ids: some Sequence<String>) -> String? {
  ids.first { $0.hasSuffix(id) || $0.lowercased() == id.lowercased() }
}
