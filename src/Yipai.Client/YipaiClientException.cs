using Yipai.Client.Http;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>The exception that <c>Yipai.Client</c> throws, with a stable code.</summary>
/// <remarks>
/// A message says what is wrong and what to do, and never contains a personal value. The page docs/errors.md lists the codes. Four types
/// derive from this class: <see cref="NotSignedInException"/>, <see cref="CityRefusedException"/>,
/// <see cref="CityUnreachableException"/> and <see cref="ClientStateException"/>.
/// </remarks>
public abstract class YipaiClientException : Exception
{
    private protected YipaiClientException(string code, string message, ServerProblem? problem = null, Exception? inner = null)
        : base($"{code}: {message}", inner)
    {
        Code = code;
        Problem = problem;
    }

    /// <summary>Gets the code, <c>YP0301</c> to <c>YP0399</c>, which stays the same when the wording changes.</summary>
    public string Code { get; }

    /// <summary>Gets the problem that the server returned, or null if it returned none.</summary>
    public ServerProblem? Problem { get; }

    /// <summary>Gets the clauses, strict rules or articles behind a refusal of the city, or an empty list.</summary>
    public IReadOnlyList<string> Rules => Problem?.Rules ?? [];

    /// <summary>Indicates whether the same call can succeed later without any change.</summary>
    public virtual bool IsTransient => Problem?.IsTransient ?? false;

    /// <summary>Gets the time for which the city wants no request, 0 to 30 minutes, or null if it named no time.</summary>
    public TimeSpan? RetryAfter => Problem?.RetryAfter;

    /// <summary>Returns a sentence for the person.</summary>
    /// <remarks>It is the sentence of the city, or else a sentence of this package.</remarks>
    /// <param name="language">
    /// <c>zh-CN</c> for Chinese. Any other language returns English. The city writes in <see cref="YipaiClientOptions.Language"/>.
    /// </param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return Problem?.Detail ?? ErrorSentences.For(this, language);
    }

    internal static YipaiClientException BadEndpoint() => new ClientStateException(
        "YP0301",
        "The endpoint must be an absolute https address (P4.2.2/1). The client accepts http only for this machine. "
        + "Set options.Endpoint where AddYipaiClient is called.");

    internal static YipaiClientException Refused(ServerProblem problem) => problem switch
    {
        { Status: 401 } => new NotSignedInException(problem),
        { IsTransient: true } => new CityUnreachableException(
            "YP0303", $"The server cannot answer now: {problem.Status} {problem.Reason}. Nothing is lost. Try again later.", problem),
        _ => new CityRefusedException(problem),
    };

    internal static YipaiClientException Unreachable(Exception inner) => new CityUnreachableException(
        "YP0303", "The server gave no readable answer. Nothing is lost. Try again.", inner: inner);

    internal static YipaiClientException NotSignedIn() => new NotSignedInException();

    internal static YipaiClientException Redirected(int status) => new CityUnreachableException(
        "YP0305",
        $"The server answered {status}, a redirect, which the client never follows, "
        + "because it would send texts, numbers and passwords to another host (P4.2.2/1). "
        + "Nothing was sent elsewhere. Set options.Endpoint to the city's final address, or sign in to the network that you are on.");

    internal static YipaiClientException NoVerifier() => new ClientStateException(
        "YP0306",
        "In a browser .NET has no ECDSA, so the receipt was not checked. Call UseBrowserStorage, or register an IRecordVerifier.");

    internal static YipaiClientException RegisteredTwice(string name) => new ClientStateException(
        "YP0316",
        (name.Length == 0 ? "AddYipaiClient was called twice without a name" : $"AddYipaiClient was called twice under the name \"{name}\"")
        + ", and one registration would silently replace the other. Call it once for each city, and give every further city its own name.");

    internal static YipaiClientException NotQueued(string reason) => new ClientStateException(
        "YP0307",
        $"The report was not queued, so it has no id. {reason} Check SubmissionReceipt.IsQueued first, "
        + "and show SubmissionReceipt.Explain to the person.");

    internal static YipaiClientException AlreadySignedIn() => new ClientStateException(
        "YP0308", "A person is signed in on this host, and registering another account would silently replace that session. "
        + "Use the account that is signed in, or remove it first with Account.ForgetAsync, "
        + "which also erases its drafts and its waiting entries.");

    internal static YipaiClientException BadOption(string option, string range) => new ClientStateException(
        "YP0309",
        $"The option {option} is outside its range: {range}. Correct it where AddYipaiClient is called, "
        + "or in the configuration that is bound to it.");

    /// <summary>Returns an error that names the type that the user knows, instead of the part that the container disposed.</summary>
    internal static ObjectDisposedException Disposed() => new(
        "YipaiClient", "The host that created this client is disposed. Keep the service provider as long as you use the client.");

    internal static YipaiClientException DeviceRefused(ProcessingDecision decision) => new ClientStateException(
        "YP0330",
        $"The device may not take pictures. {decision.Explain("en")} ({string.Join(", ", decision.Citations)}) "
        + "Name the state organ, or the body that it entrusted, as the handler with its HandlerRole, and give the device its mandate.");

    internal static YipaiClientException NotADevice() => new ClientStateException(
        "YP0331",
        "WatchFolder was called on the client of a person, who would then report without a choice. Call it on AddYipaiDevice.");

    internal static YipaiClientException DeviceCannotChoose() => new ClientStateException(
        "YP0332",
        "A device is no person, so it signs nobody in, shows no notice and records no consent (PIPL 13, 14). "
        + "Use AddYipaiClient for a host that a person uses.");

    internal static void ThrowIfDevice(YipaiClientOptions options)
    {
        if (options.Device is not null)
        {
            throw DeviceCannotChoose();
        }
    }

    internal static YipaiClientException NoDraft() =>
        new ClientStateException("YP0315", "The signed-in person has no such draft. List the drafts again.");
}
