using System.Runtime.Versioning;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Makes tokens of mobile numbers: eleven digits, of which the first three stay.</summary>
[UnsupportedOSPlatform("browser")]
public sealed class MobileNumberTokens : FormatPreservingTokens
{
    private const int Length = 11;
    private const int PrefixLength = 3;

    /// <summary>Creates tokens under one key for one purpose.</summary>
    public MobileNumberTokens(DeidentificationKey key, ProcessingPurpose purpose)
        : base(key ?? throw new ArgumentNullException(nameof(key)), purpose, "mobile")
    {
    }

    private protected override bool IsOfKind(ReadOnlySpan<char> text) =>
        text.Length == Length && !text.ContainsAnyExceptInRange('0', '9') && text[0] == '1' && text[1] is >= '3' and <= '9';

    private protected override void Turn(Span<char> text, DigitCipher cipher, bool isForward) =>
        cipher.Transform(text[PrefixLength..], text[..PrefixLength], isForward);
}
