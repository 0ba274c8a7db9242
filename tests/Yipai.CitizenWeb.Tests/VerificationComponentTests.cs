using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.CitizenWeb.Components.Consents;

namespace Yipai.CitizenWeb.Tests;

/// <summary>What a person sees before and after a verification of the own name, with a scripted city behind it.</summary>
public sealed class VerificationComponentTests : IAsyncDisposable
{
    private readonly BunitContext _page = new();
    private readonly ScriptedVerification _city;

    public VerificationComponentTests()
    {
        _page.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        _page.Services.AddYipaiClient(options => options.Endpoint = new Uri("http://127.0.0.1:9"));
        _city = new ScriptedVerification(() => _page.Services.GetRequiredService<PrivacyGuard>());
        _page.Services.AddSingleton<VerificationClient>(_city);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void VerificationPanel_Ways_ShowEachOrganizationWithItsContactAndTheWayWithoutAFace()
    {
        string shown = _page.Render<VerificationPanel>().Find("#routes").TextContent;

        Assert.Contains("核验公司 · privacy@verify.example", shown, StringComparison.Ordinal);
        Assert.Contains("合作单位 · privacy@partner.example", shown, StringComparison.Ordinal);
        Assert.Contains("不想用人脸，可以选： 一次性凭证", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerificationPanel_OneRefusal_SendsNothing()
    {
        IRenderedComponent<VerificationPanel> panel = _page.Render<VerificationPanel>();
        await panel.Find("#route-face").ClickAsync(new());
        await panel.Find("#consent-agree").ClickAsync(new());

        await panel.Find("#consent-refuse").ClickAsync(new());

        Assert.Empty(_city.Sent);
        Assert.Contains("没有发送任何材料", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task VerificationPanel_WayWithACredential_AsksForNoNameAndSendsTheCredentialAlone()
    {
        IRenderedComponent<VerificationPanel> panel = _page.Render<VerificationPanel>();
        await panel.Find("#route-national").ClickAsync(new());
        await panel.Find("#consent-agree").ClickAsync(new());
        int inputs = panel.FindAll("form input").Count;
        await panel.Find("#credential").ChangeAsync(new() { Value = "6f1c2a" });

        await panel.Find("form").SubmitAsync();

        VerificationRequest sent = Assert.Single(_city.Sent);
        Assert.Equal((1, "6f1c2a", null), (inputs, sent.Credential, sent.Items));
        Assert.DoesNotContain("6f1c2a", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void VerificationPanel_FailedResult_OffersTheReviewByAHuman()
    {
        _city.Results.Add(new VerificationLine("a1", "national", DateTimeOffset.UnixEpoch, "Failed"));

        IRenderedComponent<VerificationPanel> panel = _page.Render<VerificationPanel>();

        Assert.Equal("请人工复核", panel.Find("#review-a1").TextContent);
    }

    /// <summary>A city with two ways, which keeps what it is sent.</summary>
    private sealed class ScriptedVerification(Func<PrivacyGuard> guard) : VerificationClient
    {
        public List<VerificationRequest> Sent { get; } = [];

        public List<VerificationLine> Results { get; } = [];

        public override Task<VerificationRoutes> ListRoutesAsync(CancellationToken cancellationToken = default) => Task.FromResult(
            new VerificationRoutes(
            [
                new VerificationRoute(
                    "face", "姓名和人脸",
                    [new("company", "核验公司", "privacy@verify.example"), new("unit", "合作单位", "privacy@partner.example")],
                    ["person.name", "bio.facePhoto"], "national"),
                new VerificationRoute("national", "一次性凭证", [new("state", "认证服务", "privacy@identity.example")], [], null),
            ]));

        public override IReadOnlyList<ConsentPrompt> CreatePrompts(VerificationRoute route) =>
            route.Items.Count == 0 ? [guard().CreatePrompt("identity-verification")]
                : [guard().CreatePrompt("identity-verification"), guard().CreatePrompt("publication")];

        public override Task<VerificationLine> VerifyAsync(
            VerificationRequest request, Guid? verificationId = null, CancellationToken cancellationToken = default)
        {
            Sent.Add(request);
            return Task.FromResult(new VerificationLine("b2", request.RouteId, DateTimeOffset.UnixEpoch, "Passed"));
        }

        public override Task<VerificationsPage> ReadPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new VerificationsPage([.. Results], "", HasMore: false));
    }
}
