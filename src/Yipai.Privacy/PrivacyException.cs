namespace Yipai.Privacy;

/// <summary>What went wrong in <c>Yipai.Privacy</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class PrivacyException : Exception
{
    internal PrivacyException(string code, string message, Exception? inner = null)
        : base($"{code}: {message}", inner) => Code = code;

    /// <summary>The code, <c>YP0101</c> to <c>YP0199</c>; it stays when the wording changes.</summary>
    public string Code { get; }

    internal static PrivacyException BadClauseId() =>
        new("YP0101", "A citation has not the form of a clause id. Write it as in the policy's id list, for example P4.1.2-3(5)/2.");

    internal static PrivacyException BadStrictRule() =>
        new("YP0102", "A strict rule has a number from 1 to 31.");

    internal static PrivacyException UnknownItem(string where) =>
        new("YP0103", $"{where} names a data item that the SDK does not know. Use an id listed in DataItems.");
}
