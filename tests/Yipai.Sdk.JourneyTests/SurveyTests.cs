using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Surveys that nobody has to answer, over the wire.</summary>
public sealed class SurveyTests : IAsyncLifetime
{
    private const string Administrator = "key-of-administrator";
    private static readonly Dictionary<string, string> Answers = new() { ["missing"] = "请给13700009876回电" };

    private readonly MovingCity _city = new();
    private readonly string _survey = $"{Guid.NewGuid():N}";
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(
            city => city.Staff["admin-1"] = new StaffAccess { Role = PlatformRole.Administrator, Key = Administrator });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "service-improvement");
        await _phone.Client.Outbox.DrainAsync();
        await PublishAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-7/4")]
    public async Task AnswerSurveyAsync_WithoutTheAccount_KeepsNoPersonAndMasksTheWords()
    {
        SurveyEntry survey = Assert.Single((await _phone.Client.Support.ListSurveysAsync()).Surveys);

        SurveyReplyEntry sent = await _phone.Client.Support.AnswerSurveyAsync(survey.SurveyId, Answers);

        KeptSurveyReply kept = (await Store.FindReplyAsync(_city.World.City.HandlerId, sent.ReplyId))!;
        Assert.Null(kept.SubjectId);
        Assert.DoesNotContain("13700009876", kept.Answers["missing"], StringComparison.Ordinal);
        Assert.Empty((await _phone.Client.Support.ListMySurveyRepliesAsync()).Replies);
        Assert.False((await _phone.Client.Support.ReadSurveyReplyAsync(_survey, sent.ReplyId)).WithAccount);
    }

    [Fact]
    [Covers("P4.1.2-7/4")]
    public async Task AnswerSurveyAsync_WithTheAccount_ShowsThePersonTheirOwnWordsAndTheStaffMaskedOnes()
    {
        SurveyReplyEntry sent = await _phone.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true);

        (_, JsonElement staff) = await CallAsync(HttpMethod.Get, $"staff/surveys/{_survey}/replies");

        SurveyReplyEntry mine = Assert.Single((await _phone.Client.Support.ListMySurveyRepliesAsync()).Replies);
        Assert.Equal((sent.ReplyId, "请给13700009876回电"), (mine.ReplyId, mine.Answers["missing"]));
        Assert.DoesNotContain("13700009876", staff.ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "13700009876", (await _phone.Client.Rights.ReadAllAsync()).Stores["surveys"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("P1/4")]
    public async Task AnswerSurveyAsync_WithTheAccountAndWithoutTheConsent_NamesTheScopeToAsk()
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => stranger.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true));

        Assert.Equal((403, "service-improvement"), (refusal.Problem!.Status, refusal.Problem.ScopeId));
    }

    [Fact]
    public async Task AnswerSurveyAsync_SameReplyEightTimesAtOnce_KeepsItOnce()
    {
        var id = Guid.NewGuid();

        SurveyReplyEntry[] sent = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => _phone.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true, id)));

        Assert.Single(sent.Select(reply => reply.At).Distinct());
        Assert.Equal(1, await CountAuditAsync("survey.answered"));
    }

    [Theory]
    [InlineData("unknown", "很好", 400)]
    [InlineData("missing", "", 400)]
    public async Task AnswerSurveyAsync_UnknownQuestionOrNoWords_IsRefused(string question, string answer, int status)
    {
        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Support.AnswerSurveyAsync(_survey, new Dictionary<string, string> { [question] = answer }));

        Assert.Equal(status, refusal.Problem!.Status);
    }

    [Fact]
    [Covers("P4.3.2/1")]
    public async Task DeleteSurveyReplyAsync_OwnReply_IsGoneForEverybody()
    {
        SurveyReplyEntry sent = await _phone.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true);

        await _phone.Client.Support.DeleteSurveyReplyAsync(_survey, sent.ReplyId);
        await _phone.Client.Support.DeleteSurveyReplyAsync(_survey, sent.ReplyId);

        (_, JsonElement staff) = await CallAsync(HttpMethod.Get, $"staff/surveys/{_survey}/replies");

        Assert.Equal(0, staff.GetProperty("replies").GetArrayLength());
        Assert.Equal(1, await CountAuditAsync("survey.answer-deleted"));
    }

    [Fact]
    public async Task DeleteSurveyReplyAsync_ReplyOfAnotherPerson_Stays()
    {
        SurveyReplyEntry sent = await _phone.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true);
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");

        await stranger.Client.Support.DeleteSurveyReplyAsync(_survey, sent.ReplyId);

        await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Support.ReadSurveyReplyAsync(_survey, sent.ReplyId));
        Assert.Single((await _phone.Client.Support.ListMySurveyRepliesAsync()).Replies);
    }

    [Fact]
    public async Task Publish_OtherQuestionsUnderTheSameId_IsRefused()
    {
        (int same, _) = await PublishAsync();
        (int other, _) = await PublishAsync("别的问题？");

        Assert.Equal((200, 422), (same, other));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccount_PersonWithReplies_LeavesOnlyThoseOfNobody()
    {
        await _phone.Client.Support.AnswerSurveyAsync(_survey, Answers, withAccount: true);
        SurveyReplyEntry nobodys = await _phone.Client.Support.AnswerSurveyAsync(_survey, Answers);

        await _phone.Client.Account.CloseAccountAsync();

        IReadOnlyList<KeptSurveyReply> left = await Store.ReadRepliesAsync(_city.World.City.HandlerId, _survey, null);

        Assert.Equal(nobodys.ReplyId, Assert.Single(left).Id);
    }

    private ISurveyStore Store => _city.World.City.Services.GetRequiredService<ISurveyStore>();

    private Task<(int Status, JsonElement Body)> PublishAsync(string question = "还缺什么？") => CallAsync(
        HttpMethod.Put,
        $"staff/surveys/{_survey}",
        new { title = "上报好用吗？", purpose = "改进上报页面", questions = new Dictionary<string, string> { ["missing"] = question } });

    private async Task<(int Status, JsonElement Body)> CallAsync(HttpMethod method, string path, object? body = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = new("Bearer", Administrator);
        request.Content = body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
