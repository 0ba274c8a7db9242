namespace Yipai.Client;

/// <summary>What went wrong in <c>Yipai.Client</c>, with a stable code.</summary>
/// <remarks>A message says what was wrong and what to do, and never carries a personal value. Codes are listed in docs/errors.md.</remarks>
public sealed class YipaiClientException : Exception
{
    /// <summary>Reports an error of a client part, such as a store.</summary>
    /// <param name="code">A code, <c>YP0301</c> to <c>YP0399</c>.</param>
    /// <param name="message">What was wrong and what to do, without any personal value.</param>
    /// <param name="problem">What the server said, if it did.</param>
    /// <param name="inner">The cause.</param>
    public YipaiClientException(string code, string message, ServerProblem? problem = null, Exception? inner = null)
        : base($"{code}: {message}", inner)
    {
        Code = code;
        Problem = problem;
    }

    /// <summary>The code, <c>YP0301</c> to <c>YP0399</c>; it stays when the wording changes.</summary>
    public string Code { get; }

    /// <summary>What the server said, or null where it said nothing.</summary>
    public ServerProblem? Problem { get; }

    internal static YipaiClientException BadEndpoint() => new(
        "YP0301", "The endpoint must be an absolute https address (P4.2.2/1); http is taken for this machine only. Set options.Endpoint.");

    internal static YipaiClientException Refused(ServerProblem problem) => new(
        "YP0302", $"The server refused: {problem.Status} {problem.Reason} ({string.Join(", ", problem.Rules)}).", problem);

    internal static YipaiClientException Unreachable(Exception inner) => new(
        "YP0303", "The server gave no answer that can be read. Nothing is lost; try again.", inner: inner);

    internal static YipaiClientException NotSignedIn() => new("YP0304", "No account is signed in. Register or sign in first; a report may also be sent anonymously.");

    internal static YipaiClientException Redirected(int status) => new(
        "YP0305",
        $"The server answered {status}, a redirect, and the client follows none: it would hand words, numbers and passwords to another host (P4.2.2/1). "
        + "Nothing was sent elsewhere. Set options.Endpoint to the city's final address, or sign in to the network that you are on.");

    internal static YipaiClientException NoVerifier() => new(
        "YP0306", "A browser has no ECDSA of .NET, so the receipt was not checked. Register an IRecordVerifier over WebCrypto.");

    internal static YipaiClientException NoDraft() => new("YP0315", "There is no such draft for who is signed in. List the drafts again.");
}
