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
        "YP0301", "The endpoint must be an absolute https address (P4.2.2/1); http is accepted for this machine only. Set options.Endpoint where AddYipaiClient is called.");

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

    internal static YipaiClientException RegisteredTwice(string name) => new(
        "YP0316",
        (name.Length == 0 ? "AddYipaiClient was called twice without a name" : $"AddYipaiClient was called twice under the name \"{name}\"")
        + ", and one registration would silently replace the other. Call it once for each city, and give every further city a name of its own.");

    internal static YipaiClientException NotQueued(string reason) => new(
        "YP0307", $"The report was not queued, so it has no id. {reason} Ask SubmissionReceipt.IsQueued first, and show SubmissionReceipt.Explain to the person.");

    internal static YipaiClientException AlreadySignedIn() => new(
        "YP0308", "A person is signed in on this host, and registering another account would silently replace them. "
        + "Use the account that is signed in, or forget it first with Account.ForgetAsync, which also erases its drafts and what it has waiting.");

    internal static YipaiClientException BadOption(string option, string range) => new(
        "YP0309", $"The option {option} is outside its range: {range}. Correct it where AddYipaiClient is called, or in the configuration that is bound to it.");

    /// <summary>Names the type that the user knows, not the part that was disposed with the container.</summary>
    internal static ObjectDisposedException Disposed() => new(
        "YipaiClient", "The host that made this client is disposed. Keep the service provider as long as the client is used.");

    internal static YipaiClientException NoDraft() => new("YP0315", "There is no such draft for who is signed in. List the drafts again.");
}
