namespace Yipai.Client.Storage;

/// <summary>
/// The exception that the client and its stores throw when this host cannot carry out a call: an option, a file, a key, a draft.
/// </summary>
public sealed class ClientStateException : YipaiClientException
{
    /// <summary>Reports an error of this host, such as an error of a store.</summary>
    /// <param name="code">A code, <c>YP0301</c> to <c>YP0399</c>.</param>
    /// <param name="message">What is wrong and what to do, without any personal value.</param>
    /// <param name="inner">The cause.</param>
    public ClientStateException(string code, string message, Exception? inner = null)
        : base(code, message, inner: inner)
    {
    }
}
