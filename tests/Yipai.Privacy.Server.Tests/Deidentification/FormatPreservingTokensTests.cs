using CsCheck;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Privacy.Server.Tests.Deidentification;

public sealed class FormatPreservingTokensTests
{
    private static readonly DeidentificationKey Key = new("2026", new byte[32]);
    private static readonly ProcessingPurpose Research = new("Research");

    private static readonly string[] Divisions = ["110101", "310115", "440305", "659001"];

    private static readonly Gen<string> Mobiles =
        Gen.Select(Gen.Int[3, 9], Gen.Int[0, 999_999_999], (second, rest) => $"1{second}{rest:000000000}");

    private static readonly Gen<string> Cards = Gen.Select(Gen.Char['0', '9'].Array[12, 18], digits => new string(digits))
        .Select(digits => digits + Luhn(digits));

    private static readonly Gen<string> Identities = Gen.Select(
        Gen.Int[0, 46_000], Gen.Int[0, 999], Gen.Int[0, Divisions.Length - 1],
        (day, sequence, division) => WithCheck($"{Divisions[division]}{new DateOnly(1900, 1, 1).AddDays(day):yyyyMMdd}{sequence:000}"));

    [Fact]
    public void Tokenize_MobileNumber_KeepsItsPrefixAndIsRestored()
    {
        using var tokens = new MobileNumberTokens(Key, Research);
        Mobiles.Sample(number =>
        {
            string token = tokens.Tokenize(number);
            Assert.Equal((11, number[..3]), (token.Length, token[..3]));
            Assert.Equal(number, tokens.Restore(token));
        }, iter: 2000);
    }

    [Fact]
    public void Tokenize_BankCard_KeepsItsIssuerAndItsCheckDigitHolds()
    {
        using var tokens = new BankCardTokens(Key, Research);
        Cards.Sample(number =>
        {
            string token = tokens.Tokenize(number);
            Assert.Equal((number.Length, number[..6]), (token.Length, token[..6]));
            Assert.Equal(Luhn(token[..^1]), token[^1]);
            Assert.Equal(number, tokens.Restore(token));
        }, iter: 2000);
    }

    [Fact]
    public void Tokenize_IdentityNumber_KeepsItsDivisionAndItsDayAndCheckHold()
    {
        using var tokens = new IdentityNumberTokens(Key, Research);
        Identities.Sample(number =>
        {
            string token = tokens.Tokenize(number);
            Assert.Equal(number[..6], token[..6]);
            Assert.NotEmpty(TextScanner.Default.Scan($"身份证号 {token}"));
            Assert.Equal(WithCheck(token[..^1]), token);
            Assert.True(DateOnly.TryParseExact(token.AsSpan(6, 8), "yyyyMMdd", out _));
            Assert.Equal(number, tokens.Restore(token));
        }, iter: 2000);
    }

    [Fact]
    public void Tokenize_AnotherValuePurposeOrKey_GivesAnotherToken()
    {
        using var tokens = new MobileNumberTokens(Key, Research);
        using var other = new MobileNumberTokens(Key, new ProcessingPurpose("Billing"));
        using var later = new MobileNumberTokens(new DeidentificationKey("2027", Enumerable.Repeat((byte)1, 32).ToArray()), Research);
        string[] numbers = [.. Enumerable.Range(0, 2000).Select(index => $"138{index:00000000}")];

        string[] made = [.. numbers.Select(tokens.Tokenize)];

        Assert.Equal(2000, made.Distinct().Count());
        Assert.True(made.Zip(numbers.Select(other.Tokenize)).Count(pair => pair.First == pair.Second) < 3);
        Assert.True(made.Zip(numbers.Select(later.Tokenize)).Count(pair => pair.First == pair.Second) < 3);
        Assert.True(made.Zip(numbers).Count(pair => pair.First == pair.Second) < 3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("28012345678")]
    [InlineData("1381234567x")]
    [InlineData("１３８１２３４５６７８")]
    public void Tokenize_NoMobileNumber_IsRefusedWithoutBeingRepeated(string text)
    {
        using var tokens = new MobileNumberTokens(Key, Research);

        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => tokens.Tokenize(text));
        Assert.Equal("YP0195", refusal.Code);
        Assert.True(text.Length == 0 || !refusal.ToString().Contains(text, StringComparison.Ordinal));
        char[] target = new char[text.Length];
        Assert.False(tokens.TryTokenize(text, target));
        Assert.All(target, character => Assert.Equal('\0', character));
    }

    [Theory]
    [InlineData("6217000010002105025")]
    [InlineData("621700001000")]
    [InlineData("6217 0000 1000 2105 024")]
    public void TryTokenize_BankCardWithWrongCheckDigitOrLength_IsRefused(string text)
    {
        using var tokens = new BankCardTokens(Key, Research);

        Assert.False(tokens.TryTokenize(text, new char[text.Length]));
        Assert.True(tokens.TryTokenize("6217000010002105024", new char[19]));
    }

    [Theory]
    [InlineData("11010119000230001X")]
    [InlineData("110101189912310014")]
    [InlineData("110101203001010010")]
    [InlineData("11010519491231002x")]
    public void TryTokenize_IdentityNumberWithWrongDayOrCheck_IsRefused(string text)
    {
        using var tokens = new IdentityNumberTokens(Key, Research);

        Assert.False(tokens.TryTokenize(text, new char[text.Length]));
    }

    private static string WithCheck(string digits)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }

    private static char Luhn(string digits)
    {
        int sum = digits.Reverse().Select((digit, index) => index % 2 == 0 ? (digit - '0') * 2 : digit - '0')
            .Sum(value => value > 9 ? value - 9 : value);
        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
