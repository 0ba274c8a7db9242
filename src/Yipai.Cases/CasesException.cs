namespace Yipai.Cases;

/// <summary>What went wrong in <c>Yipai.Cases</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class CasesException : Exception
{
    internal CasesException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>The code, <c>YP0201</c> to <c>YP0299</c>; it stays when the wording changes.</summary>
    public string Code { get; }
}
