using System.Globalization;
using System.Runtime.Versioning;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Server.Deidentification;

/// <summary>Makes tokens of resident identity numbers (GB 11643-1999).</summary>
/// <remarks>
/// The division stays, the day of birth becomes another existing day, and the check character is right. Idea: day of birth and sequence
/// number together are one number below days × 1000. Encrypt it as eight digits until the result is below that bound again (cycle
/// walking), then recompute the check character. Invariant: encryption permutes the eight-digit numbers, so walking from a valid number
/// always returns to a valid one, and decryption walks the same way back. Days run from 1900-01-01 to 2026-12-31 and must stay so, because
/// tokens of another range could not be restored. Source: NIST SP 800-38G for FF1; GB 11643-1999 for the number and its check character
/// (ISO 7064, MOD 11-2).
/// </remarks>
[UnsupportedOSPlatform("browser")]
public sealed class IdentityNumberTokens : FormatPreservingTokens
{
    private const int Length = 18;
    private const int DivisionLength = 6;
    private const int DateLength = 8;
    private const int SequenceLength = 3;
    private const int DomainDigits = 8;
    private const string CheckCharacters = "10X98765432";

    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly int Days = new DateOnly(2026, 12, 31).DayNumber - FirstDay.DayNumber + 1;

    /// <summary>Creates tokens under one key for one purpose.</summary>
    public IdentityNumberTokens(DeidentificationKey key, ProcessingPurpose purpose)
        : base(key ?? throw new ArgumentNullException(nameof(key)), purpose, "identity-number")
    {
    }

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private protected override bool IsOfKind(ReadOnlySpan<char> text) =>
        text.Length == Length && !text[..^1].ContainsAnyExceptInRange('0', '9') && FindDay(text) is not null
            && text[^1] == CheckCharacter(text);

    /// <summary>Encrypts day and sequence as one number, again and again until it is a valid one (cycle walking).</summary>
    private protected override void Turn(Span<char> text, DigitCipher cipher, bool isForward)
    {
        int domain = Days * 1000;
        int number = (FindDay(text)!.Value * 1000)
            + int.Parse(text.Slice(DivisionLength + DateLength, SequenceLength), CultureInfo.InvariantCulture);
        Span<char> digits = stackalloc char[DomainDigits];
        do
        {
            number.TryFormat(digits, out _, "D8", CultureInfo.InvariantCulture);
            cipher.Transform(digits, text[..DivisionLength], isForward);
            number = int.Parse(digits, CultureInfo.InvariantCulture);
        }
        while (number >= domain);

        FirstDay.AddDays(number / 1000).TryFormat(text[DivisionLength..], out _, "yyyyMMdd", CultureInfo.InvariantCulture);
        (number % 1000).TryFormat(text[(DivisionLength + DateLength)..], out _, "D3", CultureInfo.InvariantCulture);
        text[^1] = CheckCharacter(text);
    }

    private static int? FindDay(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text.Slice(DivisionLength, DateLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly day)
            && day >= FirstDay && day.DayNumber - FirstDay.DayNumber < Days
            ? day.DayNumber - FirstDay.DayNumber
            : null;

    private static char CheckCharacter(ReadOnlySpan<char> text)
    {
        int sum = 0;
        for (int index = 0; index < Weights.Length; index++)
        {
            sum += (text[index] - '0') * Weights[index];
        }

        return CheckCharacters[sum % 11];
    }
}
