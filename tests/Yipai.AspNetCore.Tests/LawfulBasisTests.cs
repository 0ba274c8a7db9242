using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Tests;

public sealed class LawfulBasisTests
{
    private const string Scope = "case-handling";

    private static readonly SubjectId Person = new("person-1");

    [Theory]
    [InlineData(null, false)]
    [InlineData("zh-CN", false)]
    [InlineData("en-GB,zh;q=0.5", true)]
    [InlineData("fr, zh;q=0.2, en;q=0.9", true)]
    [InlineData("en;q=0, fr", false)]
    public async Task RequireLawfulBasis_ConsentIsMissing_IsRefusedBeforeTheHandlerInTheCallersLanguage(string? language, bool isEnglish)
    {
        bool hasRun = false;
        await using TestServer server = await StartAsync(() => hasRun = true);

        Answer answer = await server.GetAsync("/place", subject: Person.Value, language: language);

        Assert.Equal((403, false, "application/problem+json"), (answer.Status, hasRun, answer.Headers["Content-Type"]));
        Assert.Equal(Scope, answer.Of("scope"));
        Assert.NotEmpty(answer.Json.GetProperty("rules").EnumerateArray());
        Assert.Equal(isEnglish, answer.Of("detail")!.All(char.IsAscii));
    }

    [Fact]
    public async Task RequireLawfulBasis_ConsentIsInTheLedger_RunsTheHandler()
    {
        await using TestServer server = await StartAsync(() => { });
        DateTimeOffset before = TimeProvider.System.GetUtcNow().AddMinutes(-2);
        await server.Ledger.AppendAsync(new NoticePresentation
        {
            EntryId = Guid.NewGuid(),
            SubjectId = Person,
            HandlerId = server.Guard.Handler.Id,
            PolicyHash = server.Guard.Notice.Version.ContentHash,
            At = before,
            Channel = "web",
            Language = "zh-CN",
        });
        await server.Ledger.AppendAsync(
            server.Guard.CreatePrompt(Scope).Record(ConsentEvent.Given, Guid.NewGuid(), Person, "web", "tap", before.AddMinutes(1)));

        Answer answer = await server.GetAsync("/place", subject: Person.Value);

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task UseYipai_EndpointAsksForAScopeThatNobodyDeclared_AnswersItsCode()
    {
        await using TestServer server = await TestServer.StartAsync(app =>
            app.MapGet("/prompt", (PrivacyGuard guard) => guard.CreatePrompt("no-such-scope").ToString()));

        Answer answer = await server.GetAsync("/prompt");

        Assert.Equal(422, answer.Status);
        Assert.StartsWith("YP0", answer.Of("code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireLawfulBasis_ItemIsNotOfTheActivity_IsRefused()
    {
        await using TestServer server = await TestServer.StartAsync(app =>
            app.MapGet("/book", () => "已办").RequireLawfulBasis(Activities.ReportCase, DataItems.AddressBook));

        Answer answer = await server.GetAsync("/book", subject: Person.Value);

        Assert.Equal(403, answer.Status);
    }

    private static Task<TestServer> StartAsync(Action handler) => TestServer.StartAsync(app => app.MapGet("/place", () =>
    {
        handler();
        return "已办";
    }).RequireLawfulBasis(Activities.ReportCase, DataItems.CaseReport));
}
