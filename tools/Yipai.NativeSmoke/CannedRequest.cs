namespace Yipai.NativeSmoke;

/// <summary>One request as it came over the wire.</summary>
internal sealed record CannedRequest(string Method, string Path, string Head, byte[] Body);
