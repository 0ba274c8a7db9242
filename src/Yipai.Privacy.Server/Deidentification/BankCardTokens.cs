using System.Runtime.Versioning;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Makes tokens of bank card numbers.</summary>
/// <remarks>Length and the first six digits (BIN) stay, and the Luhn check holds (ISO/IEC 7812-1).</remarks>
[UnsupportedOSPlatform("browser")]
public sealed class BankCardTokens : FormatPreservingTokens
{
    private const int BinLength = 6;

    /// <summary>Creates tokens under one key for one purpose.</summary>
    public BankCardTokens(DeidentificationKey key, ProcessingPurpose purpose)
        : base(key ?? throw new ArgumentNullException(nameof(key)), purpose, "bank-card")
    {
    }

    private protected override bool IsOfKind(ReadOnlySpan<char> text) =>
        text.Length is >= 13 and <= 19 && !text.ContainsAnyExceptInRange('0', '9') && text[^1] == CheckDigit(text[..^1]);

    private protected override void Turn(Span<char> text, DigitCipher cipher, bool isForward)
    {
        cipher.Transform(text[BinLength..^1], text[..BinLength], isForward);
        text[^1] = CheckDigit(text[..^1]);
    }

    private static char CheckDigit(ReadOnlySpan<char> digits)
    {
        int sum = 0;
        for (int index = 0; index < digits.Length; index++)
        {
            int digit = digits[^(index + 1)] - '0';
            int weighted = index % 2 == 0 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
