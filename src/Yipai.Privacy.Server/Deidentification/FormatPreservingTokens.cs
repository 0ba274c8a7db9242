using System.Runtime.Versioning;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Tokens of one kind of number that look like such numbers, pass their checks, and go back with the key.</summary>
/// <remarks>
/// A token is pseudonymised, never anonymous, and says what it keeps. It has no room for a key id: keep the id beside it. One value has one
/// token within key and purpose. Safe for several threads.
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

    /// <summary>The id of the key.</summary>
    public string KeyId { get; }

    /// <summary>Writes the token of a value.</summary>
    /// <param name="value">The value, without separators.</param>
    /// <param name="token">As long as the value; may be the same span.</param>
    /// <returns>False where the value has not the form of its kind; then nothing is written.</returns>
    public bool TryTokenize(ReadOnlySpan<char> value, Span<char> token) => TryTransform(value, token, isForward: true);

    /// <summary>Writes the value of a token.</summary>
    /// <inheritdoc cref="TryTokenize"/>
    public bool TryRestore(ReadOnlySpan<char> token, Span<char> value) => TryTransform(token, value, isForward: false);

    /// <summary>The token of a value.</summary>
    /// <exception cref="PrivacyServerException">YP0195: the value has not the form of its kind.</exception>
    public string Tokenize(string value) => Transform(value, isForward: true);

    /// <summary>The value of a token.</summary>
    /// <exception cref="PrivacyServerException">YP0195: the token has not the form of its kind.</exception>
    public string Restore(string token) => Transform(token, isForward: false);

    /// <summary>Destroys what was derived from the key.</summary>
    public void Dispose()
    {
        _cipher.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the text has the form and checks of its kind.</summary>
    private protected abstract bool IsOfKind(ReadOnlySpan<char> text);

    /// <summary>Turns a text of the kind into another of it, in its place.</summary>
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
