using Yipai.Privacy.Consent;
using Yipai.Privacy.Tests.Policies;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>The notice reads like the policy that was published.</summary>
public sealed class NoticeTests
{
    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/3"), CoversStrict("PIPL 17")]
    public Task Text_OfADemonstration_IsAsApproved(PrivacyProfile profile) =>
        Snapshot.Match("Yipai.Privacy.Tests/Consent", $"notice-{profile}", string.Join('\n', In(profile).Notice.Paragraphs.Select(Marked)));

    [Theory]
    [InlineData("第一部分提示条款"), InlineData("一、个人信息的收集与使用"), InlineData("（一）注册、认证及登录"), InlineData("六、其他")]
    [Covers("P1/3")]
    public void Paragraphs_PublishedHeading_IsAHeading(string heading) =>
        Assert.Contains(Strict.Notice.Paragraphs, one => one.IsHeading && one.Text == heading);

    [Fact]
    [Covers("P4.1.1-1")]
    public void Paragraphs_LineBeforeTheAuthorizations_IsThere() =>
        Assert.Contains(
            Strict.Notice.Paragraphs, one => !one.IsHeading && one.Text == "在涉及您本人个人信息识别、比对或验证时，您知悉并同意如下授权：");

    [Fact]
    [Covers("P1/3")]
    public void Text_AnyClause_ShowsItsWordsAndNotItsId()
    {
        string text = AsWritten.Notice.Text;

        Assert.All(AsWritten.Policy.Clauses, clause => Assert.Contains(clause.Text.Chinese, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("P[0-9](\\.|-|/)", text);
    }

    [Fact]
    [Covers("P1/3")]
    public void Paragraphs_AnySentence_EndsWithAStop() => Assert.Equal(
        ["最新版本生效日期：2021年1月20日"],
        Strict.Notice.Paragraphs.Where(one => !one.IsHeading && !"。！？：；".Contains(one.Text[^1], StringComparison.Ordinal))
            .Select(one => one.Text));

    [Fact]
    [Covers("P1/3")]
    public void Paragraphs_ClauseOfUnknownLayout_IsASentenceOfItsOwn()
    {
        PrivacyPolicy bare = PolicyTexts.With(tree =>
        {
            foreach (var clause in tree["clauses"]!.AsArray())
            {
                clause!.AsObject().Remove("before");
            }
        });

        ConsentNotice notice = Of(bare);

        Assert.Contains("您知悉并同意第三方有权获得您身份信息，用于验证服务，并向益拍返回识别结果。", notice.Paragraphs.Select(one => one.Text));
    }

    [Fact]
    [Covers("P1/3")]
    public void Paragraphs_AsWrittenAndNothingMarked_StressNothing() => Assert.Empty(Stressed(AsWritten.Notice));

    [Fact]
    [Covers("P1/3")]
    public void Paragraphs_ClauseMarkedByTheOperator_IsStressed()
    {
        var options = new YipaiPrivacyOptions { Profile = PrivacyProfile.AsWritten2021, EmphasizedClauses = { ClauseId.Parse("P1/4") } };

        options.UseDemonstrationHandler();

        NoticeSpan span = Assert.Single(Stressed(new PrivacyGuard(options).Notice));

        Assert.Equal("P1/4", span.Clause?.Value);
    }

    [Theory]
    [InlineData("P3-7", true), InlineData("P4.1.1-2", true), InlineData("P4.1.2-4/1", true), InlineData("P4.4.1-2/3", true)]
    [InlineData("P1/1", false), InlineData("P4.6.2/2", false), InlineData("P3-8", false)]
    [CoversStrict("PIPL 17")]
    public void Paragraphs_Strict_StressWhatTheLawWantsSeen(string clause, bool isStressed) =>
        Assert.Equal(isStressed, Stressed(Strict.Notice).Any(span => span.Clause?.Value == clause));

    [Fact]
    [CoversStrict("PIPL 31")]
    public void Paragraphs_StrictSupplement_StressesTheRulesForChildren() =>
        Assert.Contains(Stressed(Strict.Notice), span => span.Text.Contains("不满十四周岁", StringComparison.Ordinal));

    [Fact]
    [Covers("P1/3")]
    public void Constructor_EmphasisOnAClauseThatThePolicyLacks_IsRefused()
    {
        var options = new YipaiPrivacyOptions { EmphasizedClauses = { ClauseId.Parse("P9/9") } };

        options.UseDemonstrationHandler();

        Assert.Contains("P9/9", Assert.Throws<ArgumentException>(() => new PrivacyGuard(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("PIPL 17")]
    public void Summary_Strict_NamesWhatIsAskedSeparatelyAndWhoReceives()
    {
        string summary = Strict.Notice.Summary;

        Assert.Contains("注册只需要：账号名称、密码、手机号码。", summary, StringComparison.Ordinal);
        Assert.Contains("使用手机定位、公开您的上报", summary, StringComparison.Ordinal);
        Assert.Contains("公众、城市管理专业部门。", summary, StringComparison.Ordinal);
        Assert.StartsWith($"{Strict.Notice.Paragraphs[0].Text}\n摘要\n{summary}\n", Strict.Notice.Text, StringComparison.Ordinal);
    }

    private static ConsentNotice Of(PrivacyPolicy policy)
    {
        var options = new YipaiPrivacyOptions { Policy = policy };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options).Notice;
    }

    private static IEnumerable<NoticeSpan> Stressed(ConsentNotice notice) =>
        notice.Paragraphs.SelectMany(one => one.Spans).Where(span => span.IsStressed);

    private static string Marked(NoticeParagraph paragraph) =>
        (paragraph.IsHeading ? "\n# " : "") + string.Concat(
            paragraph.Spans.Select(span => span.IsStressed ? $"**{span.Text}**" : span.Text));
}
