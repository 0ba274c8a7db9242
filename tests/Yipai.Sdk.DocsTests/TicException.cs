namespace Yipai.Sdk.DocsTests;

/// <summary>A file that may keep a phrase.</summary>
/// <param name="File">Its path.</param>
/// <param name="Because">The argument.</param>
internal sealed record TicException(string File, string Because);
