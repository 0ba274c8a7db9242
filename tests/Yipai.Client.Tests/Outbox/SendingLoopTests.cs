using System.Net;
using Yipai.Client.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Outbox;

/// <summary>The sender that runs by itself.</summary>
public sealed class SendingLoopTests : IAsyncLifetime
{
    private readonly TestHost _host = new(isSending: true);

    public Task InitializeAsync() => _host.ConsentAsync("case-handling");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SubmitAsync_CityAnswers_IsDeliveredByItself()
    {
        Guid id = await SubmitAsync();

        await _host.ReachesAsync(id, DeliveryState.Delivered);

        Assert.Equal($"/v1/reports/{id:N}", Assert.Single(_host.Server.Requests).Path);
    }

    [Fact]
    public async Task SubmitAsync_CityFails_TriesAgainWhenTheNextAttemptIsDueAndNotBefore()
    {
        _host.Server.AlwaysAnswers(HttpStatusCode.InternalServerError);
        await SubmitAsync();
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(1));
        int before = _host.Server.Requests.Count;

        _host.Time.Advance(TimeSpan.FromSeconds(1));

        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(2));

        Assert.Equal((1, 2), (before, _host.Server.Requests.Count));
    }

    [Fact]
    [Covers("P4.1.2-3/6")]
    public async Task WithdrawAsync_TheNextAttemptIsNotDueYet_IsTriedAtOnce()
    {
        Guid id = await FailTwiceAsync();
        _host.Server.AlwaysAnswers(null);

        await _host.Client.Consent.WithdrawAsync("case-handling");

        await _host.ReachesAsync(id, DeliveryState.ConsentEnded);

        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task AgreeAsync_TheNextAttemptIsNotDueYet_WaitsForIt()
    {
        await FailTwiceAsync();
        int before = _host.Server.Requests.Count;

        await _host.Client.Consent.AgreeAsync(_host.Client.Consent.CreatePrompt("publication"));

        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(before, _host.Server.Requests.Count);
    }

    [Fact]
    public async Task WithdrawAsync_LessThanASecondAfterAFailure_IsTriedWhenTheSecondIsOver()
    {
        Guid id = await FailTwiceAsync(TimeSpan.FromSeconds(0.5));
        _host.Server.AlwaysAnswers(null);
        await _host.Client.Consent.WithdrawAsync("case-handling");
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(1));

        _host.Time.Advance(TimeSpan.FromSeconds(1));

        await _host.ReachesAsync(id, DeliveryState.ConsentEnded);
    }

    [Fact]
    public async Task Changed_TheNetworkIsBack_SendsAtOnce()
    {
        _host.IsOnline = false;
        Guid id = await SubmitAsync();
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(60));
        int before = _host.Server.Requests.Count;

        _host.Connect(isOnline: true);

        await _host.ReachesAsync(id, DeliveryState.Delivered);

        Assert.Equal(0, before);
    }

    [Fact]
    public async Task IsOnline_TheHostRaisesNoChange_IsLookedAtOnceAMinute()
    {
        _host.IsOnline = false;
        Guid id = await SubmitAsync();
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(60));

        _host.IsOnline = true;
        _host.Time.Advance(TimeSpan.FromSeconds(60));

        await _host.ReachesAsync(id, DeliveryState.Delivered);
    }

    [Fact]
    public async Task PauseAsync_RequestUnderWay_CutsItAndReleasesTheEntry()
    {
        Task begun = StallNextRequest();
        Guid id = await SubmitAsync();
        await begun;

        await _host.Client.Outbox.PauseAsync();

        Assert.Equal(DeliveryState.Queued, await _host.Outbox.FindStateAsync(id));
    }

    [Fact]
    public async Task ResumeAsync_QueuedDuringThePause_IsDelivered()
    {
        await _host.Client.Outbox.PauseAsync();
        Guid id = await SubmitAsync();
        int before = _host.Server.Requests.Count;

        await _host.Client.Outbox.ResumeAsync();

        await _host.ReachesAsync(id, DeliveryState.Delivered);

        Assert.Equal(0, before);
    }

    [Fact]
    public async Task StartAsync_Paused_StaysPaused()
    {
        await _host.Client.Outbox.PauseAsync();
        Guid id = await SubmitAsync();

        await _host.Client.Outbox.StartAsync();

        Assert.Equal((DeliveryState.Queued, 1),
            (await _host.Outbox.FindStateAsync(id), (await _host.Client.Outbox.DrainAsync()).Delivered));
    }

    [Fact]
    public async Task DrainAsync_RoundUnderWay_RunsAfterIt()
    {
        Task begun = StallNextRequest();
        await SubmitAsync();
        await begun;

        Task<OutboxDrain> second = _host.Client.Outbox.DrainAsync();

        Assert.False(second.IsCompleted);
        await _host.Client.Outbox.PauseAsync();
        Assert.Equal(1, (await second).Delivered);
    }

    [Fact]
    public async Task DisposeAsync_RequestUnderWay_EndsIt()
    {
        Task begun = StallNextRequest();
        Guid id = await SubmitAsync();
        await begun;
        IOutbox outbox = _host.Outbox;

        await _host.DisposeAsync();

        Assert.Equal(DeliveryState.Queued, await outbox.FindStateAsync(id));
    }

    [Fact]
    public async Task LastError_AHandlerOfTheHostThrows_IsKeptUntilARoundEndsWell()
    {
        // Queued during a pause, the report wakes no second round, which would succeed at once and remove the error.
        await _host.Client.Outbox.PauseAsync();
        Guid id = await SubmitAsync();
        _host.Server.Does(_ => throw new NotSupportedException("handler"));
        await _host.Client.Outbox.ResumeAsync();
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(60));
        Exception? error = _host.Client.Outbox.LastError;

        _host.Time.Advance(TimeSpan.FromSeconds(60));

        await _host.ReachesAsync(id, DeliveryState.Delivered);

        Assert.IsType<NotSupportedException>(error);
    }

    private async Task<Guid> SubmitAsync() => (await _host.Client.Reports.SubmitAsync(TestHost.Draft())).EnsureQueued().Value;

    /// <summary>Submits while the city fails twice, so that the next attempt is 2 seconds away, and lets some of that time pass.</summary>
    private async Task<Guid> FailTwiceAsync(TimeSpan? passed = null)
    {
        _host.Server.AlwaysAnswers(HttpStatusCode.InternalServerError);
        Guid id = await SubmitAsync();
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(1));
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        await _host.Time.WaitsAsync(TimeSpan.FromSeconds(2));
        _host.Time.Advance(passed ?? TimeSpan.FromSeconds(1));
        return id;
    }

    private Task StallNextRequest()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _host.Server.Does(async stopping =>
        {
            begun.SetResult();
            await Task.Delay(Timeout.Infinite, stopping);
            throw new InvalidOperationException("A cut request has no answer.");
        });
        return begun.Task;
    }
}
