public import NightResult
public import Refusals

extension ResultFolder {
  /// The evidence of the night.
  public func evidence() throws(NightError) -> Evidence {
    do { return try Evidence(try archive(.evidence)) } catch let error as NightError {
      throw error
    } catch { throw .damagedResult(path: path + "/" + ResultFile.evidence.rawValue) }
  }

  package func archive(_ file: ResultFile) throws(NightError) -> Archive {
    let bytes = try bytes(of: file)
    do { return try Archive(decoding: bytes) } catch {
      throw .damagedResult(path: path + "/" + file.rawValue)
    }
  }
}
