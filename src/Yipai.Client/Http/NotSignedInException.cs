namespace Yipai.Client;

/// <summary>
/// The exception that the client throws when a call needs an account and nobody is signed in, or the session has ended (YP0304).
/// </summary>
/// <example>
/// <code>
/// try
/// {
///     await client.Cases.UrgeAsync(caseId);
/// }
/// catch (NotSignedInException)
/// {
///     Show("请先登录。");
/// }
/// </code>
/// </example>
public sealed class NotSignedInException : YipaiClientException
{
    internal NotSignedInException(ServerProblem? problem = null)
        : base("YP0304", "Nobody is signed in. Register or sign in first, or send the report anonymously.", problem)
    {
    }
}
