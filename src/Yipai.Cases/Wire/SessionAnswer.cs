using Yipai.Privacy;

namespace Yipai.Cases.Wire;

/// <summary>The answer to registering and to signing in.</summary>
/// <param name="SubjectId">The pseudonymous id of the account, 32 lower-case hexadecimal digits.</param>
/// <param name="Token">The secret that later calls carry as <c>Authorization: Bearer</c>.</param>
public sealed record SessionAnswer(SubjectId SubjectId, string Token)
{
    /// <summary>Returns a fixed word, never the id or the token.</summary>
    public override string ToString() => nameof(SessionAnswer);
}
