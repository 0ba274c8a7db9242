namespace Yipai.Client.Storage;

/// <summary>
/// The exception that the client and its stores throw when this host cannot carry out a call, because of an option, file, key or draft.
/// </summary>
public sealed class ClientStateException : YipaiClientException
{
    /// <summary>Creates an exception for an error of this host, such as an error of a store.</summary>
    /// <param name="code">The error code, <c>YP0301</c> to <c>YP0399</c>.</param>
    /// <param name="message">A message that says what is wrong and what to do, without any personal value.</param>
    /// <param name="inner">The exception that caused the error, or null.</param>
    public ClientStateException(string code, string message, Exception? inner = null)
        : base(
            code ?? throw new ArgumentNullException(nameof(code)),
            message ?? throw new ArgumentNullException(nameof(message)),
            inner: inner)
    {
    }
}
