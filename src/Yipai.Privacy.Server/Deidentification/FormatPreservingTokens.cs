using System.Runtime.Versioning;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Makes tokens of one kind of number.</summary>
/// <remarks>
/// They look like such numbers, pass the same checks, and can be reversed with the key. Idea: encrypt the free digits with FF1 and let the
/// digits that stay be the tweak; then recompute the check digit. Invariant: each value has exactly one token for a key and purpose, and
/// each token leads back to one value. A token is pseudonymous, never anonymous, and reveals the digits that stay. It has no room for a
/// key id, so keep the id with it. Source: NIST SP 800-38G through <see cref="Ff1Cipher"/>. Safe for several threads.
/// </remarks>
[UnsupportedOSPlatform("browser")]
public abstract class FormatPreservingTokens : IDisposable
{
    private readonly DigitCipher _cipher;

    private protected FormatPreservingTokens(DeidentificationKey key, ProcessingPurpose purpose, string kind)
    {
        _cipher = new DigitCipher(key, purpose, kind);
        KeyId = key.Id;
    }

    /// <summary>Gets the id of the key.</summary>
    public string KeyId { get; }

    /// <summary>Writes the token of a value.</summary>
    /// <param name="value">The value, without separators.</param>
    /// <param name="token">Receives the token; must have the same length and may be the same span.</param>
    /// <returns>True if the token was written; false, with nothing written, if the value does not have the form of its kind.</returns>
    public bool TryTokenize(ReadOnlySpan<char> value, Span<char> token) => TryTransform(value, token, isForward: true);

    /// <summary>Returns the token of a value.</summary>
    /// <exception cref="PrivacyServerException">YP0195: the value does not have the form of its kind.</exception>
    public string Tokenize(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Transform(value, isForward: true);
    }

    /// <summary>Returns the original value of a token.</summary>
    /// <exception cref="PrivacyServerException">YP0195: the token does not have the form of its kind.</exception>
    public string Restore(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Transform(token, isForward: false);
    }

    /// <summary>Destroys the keys that were derived from the root secret.</summary>
    public void Dispose()
    {
        _cipher.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Indicates whether the text has the form and the check digit of its kind.</summary>
    private protected abstract bool IsOfKind(ReadOnlySpan<char> text);

    /// <summary>Replaces a text of the kind by another of the kind, in place.</summary>
    private protected abstract void Turn(Span<char> text, DigitCipher cipher, bool isForward);

    private bool TryTransform(ReadOnlySpan<char> source, Span<char> target, bool isForward)
    {
        if (target.Length != source.Length || !IsOfKind(source))
        {
            return false;
        }

        source.CopyTo(target);
        Turn(target, _cipher, isForward);
        return true;
    }

    private string Transform(string source, bool isForward)
    {
        Span<char> target = stackalloc char[Math.Min(source.Length, 64)];
        return source.Length <= 64 && TryTransform(source, target, isForward) ? target.ToString() : throw PrivacyServerException.NoToken();
    }
}
