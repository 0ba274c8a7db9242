using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.CitizenWeb.Components.Cases;
using Yipai.Samples.CitizenWeb.Components.Consents;

namespace Yipai.CitizenWeb.Tests;

/// <summary>What a person sees of tags and of what the city chose by them, with a scripted city behind it.</summary>
public sealed class PersonalizationComponentTests : IAsyncDisposable
{
    private readonly BunitContext _page = new();
    private readonly ScriptedPersonalization _city = new();

    public PersonalizationComponentTests()
    {
        _page.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        _page.Services.AddYipaiClient(options => options.Endpoint = new Uri("http://127.0.0.1:9"));
        _page.Services.AddSingleton<PersonalizationClient>(_city);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void Recommendations_ForAVisitor_ShowNothing()
    {
        _city.IsOn = false;

        Assert.Equal("", _page.Render<Recommendations>().Markup.Trim());
    }

    [Fact]
    public void Recommendations_CaseAndAdvertisement_ShowLabelReasonAndSwitch()
    {
        IRenderedComponent<Recommendations> shown = _page.Render<Recommendations>();

        Assert.All(
            ["#chosen-case", "#chosen-advertisement"],
            card =>
            {
                Assert.Contains("定推", shown.Find($"{card} .state").TextContent, StringComparison.Ordinal);
                Assert.Contains("路灯", shown.Find($"{card} details").TextContent, StringComparison.Ordinal);
                Assert.NotNull(shown.Find($"{card} button"));
            });
    }

    [Fact]
    public async Task Recommendations_AdvertisingClosed_LeaveTheCase()
    {
        IRenderedComponent<Recommendations> shown = _page.Render<Recommendations>();

        await shown.Find("#off-advertising").ClickAsync(new());

        Assert.Empty(shown.FindAll("#chosen-advertisement"));
        Assert.NotNull(shown.Find("#chosen-case"));
    }

    [Fact]
    public async Task Recommendations_PersonalizationSwitchedOff_AreGone()
    {
        IRenderedComponent<Recommendations> shown = _page.Render<Recommendations>();

        await shown.Find("#off-personalization").ClickAsync(new());

        Assert.Empty(shown.FindAll("section"));
    }

    [Fact]
    public async Task TagList_OneTagDeleted_IsEmpty()
    {
        IRenderedComponent<TagList> list = _page.Render<TagList>();

        await list.Find("#tags button").ClickAsync(new());

        Assert.NotNull(list.Find("#no-tags"));
    }

    /// <summary>A city in the memory of the test.</summary>
    private sealed class ScriptedPersonalization : PersonalizationClient
    {
        private readonly List<TagEntry> _tags = [new("路灯", 2, new DateOnly(2026, 11, 30))];
        private bool _isAdvertisingOn = true;

        public bool IsOn { get; set; } = true;

        public override Task<TagsAnswer> ReadTagsAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(new TagsAnswer(IsOn, [.. _tags]));

        public override Task<TagsAnswer> DeleteTagAsync(string name, CancellationToken cancellationToken = default)
        {
            _tags.RemoveAll(tag => tag.Name == name);
            return ReadTagsAsync(cancellationToken);
        }

        public override Task<RecommendationsAnswer> ReadRecommendationsAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(!IsOn ? RecommendationsAnswer.Nothing : new RecommendationsAnswer(
                new RecommendedCase("定推", "C20261130-1", "路灯", "路灯"),
                _isAdvertisingOn ? new RecommendedAdvertisement("广告 · 定推", "night-walk", "城市夜行活动", "免费参加。", "路灯") : null));

        public override Task SwitchAsync(bool isOn, CancellationToken cancellationToken = default)
        {
            IsOn = isOn;
            return Task.CompletedTask;
        }

        public override Task SwitchAdvertisingAsync(AdvertisingChannel channel, bool isOn, CancellationToken cancellationToken = default)
        {
            _isAdvertisingOn = isOn;
            return Task.CompletedTask;
        }
    }
}
