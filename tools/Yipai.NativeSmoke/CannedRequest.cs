namespace Yipai.NativeSmoke;

/// <summary>One request as the server received it.</summary>
internal sealed record CannedRequest(string Method, string Path, string Head, byte[] Body);
