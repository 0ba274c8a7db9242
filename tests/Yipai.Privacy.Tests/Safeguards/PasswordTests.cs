using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Safeguards;

/// <summary>What is weak about a password, and that nothing of it is kept or said.</summary>
public sealed class PasswordTests
{
    private static readonly string[] Account = ["walker-of", "13804110001"];

    [Theory]
    [Covers("P4.2.2/3")]
    [InlineData("", "TooShort,TooPlain")]
    [InlineData("aB3$xyQ", "TooShort")]
    [InlineData("aB3$xyQ9", "")]
    [InlineData("kdwpzrtb", "TooPlain")]
    [InlineData("kdwp-zrt-bqm-cvn", "")]
    [InlineData("kdwp-zrt-bqm-cv", "TooPlain")]
    [InlineData("Password1!", "WellKnown")]
    [InlineData("P@ssw0rd99", "WellKnown")]
    [InlineData("Woaini1314!", "WellKnown")]
    [InlineData("12345678", "TooPlain,WellKnown")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", "WellKnown")]
    [InlineData("dragon-Kd7-battery-Qp", "")]
    [InlineData("my Walker-OF 7 trees", "HoldsAccount")]
    [InlineData("Kd-04110001-zq", "HoldsAccount")]
    [InlineData("一二三四五六七八九十甲乙丙丁戊己", "")]
    [InlineData("💡💡💡💡", "TooShort,TooPlain")]
    public void Check_AnyPassword_NamesAllItsWeaknesses(string password, string weaknesses)
    {
        PasswordAdvice advice = PasswordAdvisor.Check(password, Account);

        Assert.Equal(weaknesses, string.Join(',', advice.Weaknesses));
        Assert.Equal(weaknesses.Length == 0, advice.IsStrong);
    }

    [Theory]
    [Covers("P4.2.2/3")]
    [InlineData("Password1!")]
    [InlineData("Kd-04110001-zq")]
    public void Explain_WeakPassword_GivesReasonsInBothLanguagesAndNeverThePassword(string password)
    {
        PasswordAdvice advice = PasswordAdvisor.Check(password, Account);

        string said = advice.Explain() + advice.Explain("en") + advice;

        Assert.Contains("密码", advice.Explain(), StringComparison.Ordinal);
        Assert.Contains("password", advice.Explain("en"), StringComparison.Ordinal);
        Assert.All(Account.Append(password), secret => Assert.DoesNotContain(secret, said, StringComparison.Ordinal));
        Assert.Equal("P4.2.2/3", PasswordAdvice.Rule.Text);
    }

    [Fact]
    public void Explain_EachWeakness_HasASentenceOfItsOwn() => Assert.Equal(
        Enum.GetValues<PasswordWeakness>().Length,
        Enum.GetValues<PasswordWeakness>().Select(weakness => new PasswordAdvice([weakness]).Explain()).Distinct().Count());

    [Fact]
    public void Check_ShortNameOfTheAccount_IsNoReason() =>
        Assert.True(PasswordAdvisor.Check("aB3$xyQ9", "xy", "").IsStrong);
}
