using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Client.Storage;
using Yipai.Testing.Faults;
using Yipai.Testing.Samples;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Tests.Uploads;

/// <summary>How the client sends a photo that is larger than one chunk, and how it goes on after a break.</summary>
public sealed class PhotoUploadTests : IAsyncLifetime
{
    private const int Chunk = 1024;

    private static readonly byte[] Photo = SamplePhotos.Jpeg(1, (2 * Chunk) + 500);

    private readonly TestClient _host = new(configure: options => options.UploadChunkBytes = Chunk);

    private FakeCity City => _host.City;

    public async Task InitializeAsync()
    {
        await _host.AgreedAsync();

        // The records leave now, so that each later round asks for the ledger once and then sends the report.
        await _host.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task DrainAsync_PhotoOfThreeChunks_ArrivesWholeInThreeParts()
    {
        await SubmitAsync();

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(0, drain.Remaining);
        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Equal(["POST", "PATCH", "PATCH", "PATCH"], Uploads().Select(request => request.Method));
        Assert.Equal([0, Chunk, Chunk, 500], Uploads().Select(request => request.Body.Length));
    }

    [Fact]
    public async Task DrainAsync_PhotoOfOneChunk_IsOneWholePut()
    {
        await SubmitAsync(SamplePhotos.Jpeg(1, Chunk));

        await _host.Client.Outbox.DrainAsync();

        Assert.Empty(Uploads());
        Assert.Single(City.Reports);
    }

    [Theory]
    [InlineData(FaultKind.CutBefore)]
    [InlineData(FaultKind.CutAfter)]
    public async Task DrainAsync_ConnectionBreaksAtTheSecondChunk_AsksAndGoesOnThere(FaultKind kind)
    {
        await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.None, kind == FaultKind.CutBefore ? Fault.CutBefore : Fault.CutAfter);
        await _host.Client.Outbox.DrainAsync();
        int before = Uploads().Count;

        await AgainAsync();

        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Equal("HEAD", Uploads()[before].Method);
        Assert.Equal(kind == FaultKind.CutBefore ? 2 : 1, Uploads().Skip(before).Count(request => request.Method == "PATCH"));
    }

    [Fact]
    public async Task DrainAsync_BreaksThatMakeProgress_CountAsNoFailedTry()
    {
        ReportId id = await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.None, Fault.CutBefore);

        await _host.Client.Outbox.DrainAsync();

        OutboxEntry entry = (await _host.Process.Outbox.ListAsync(TestClient.Subject.Value)).Single(waiting => waiting.EntryId == id.Value);

        Assert.Equal((DeliveryState.Queued, 0, 1), (entry.State, entry.FailedTries, entry.Attempts));
        Assert.Equal(TimeSpan.FromSeconds(1), entry.NextAttempt - _host.Time.GetUtcNow());
    }

    [Fact]
    public async Task DrainAsync_ChunkDamagedOnItsWay_SendsTheSameChunkAgain()
    {
        await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.Status(460));

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Equal(["0", "1024", "2048"], Offsets());
        Assert.DoesNotContain(Uploads(), request => request.Method == "HEAD");
    }

    [Fact]
    public async Task DrainAsync_ChunkAlwaysDamaged_StopsAfterThree()
    {
        await SubmitAsync();
        int tries = 0;
        City.Faults.Always(request =>
        {
            tries += request.Method == "PATCH" ? 1 : 0;
            return request.Method == "PATCH" ? Fault.Status(460) : Fault.None;
        });

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, OutboxHold.CityUnreachable, 3), (drain.Remaining, drain.Hold, tries));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task DrainAsync_CityForgotTheUpload_CreatesItAgain(int status)
    {
        await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.Status(status));

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Equal(2, Uploads().Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task DrainAsync_CityHasAnotherOffset_AsksForItAndGoesOn()
    {
        await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.Status(409));

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Equal(["POST", "HEAD", "PATCH", "PATCH", "PATCH"], Uploads().Select(request => request.Method));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(501)]
    public async Task DrainAsync_CityWithoutUploads_GetsTheWholePhoto(int status)
    {
        await SubmitAsync();
        City.Faults.Always(request => request.Path.Contains("uploads", StringComparison.Ordinal) ? Fault.Status(status) : Fault.None);

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.Contains(City.Requests, request => request.Method == "PUT" && request.Segments[0] == "photos");
    }

    [Fact]
    public async Task DrainAsync_CityAsksToWait_IsObeyed()
    {
        await SubmitAsync();
        City.Faults.Next(Fault.None, Fault.None, Fault.Status(429, TimeSpan.FromMinutes(5)));

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((OutboxHold.CityAskedToWait, _host.Time.GetUtcNow().AddMinutes(5)), (drain.Hold, drain.NextAttempt));
    }

    [Fact]
    public async Task DrainAsync_AnswerOfAPortal_MovesNoOffset()
    {
        await SubmitAsync();
        CityResponse portal = CityResponse.Text(204, "", "text/html") with { Headers = [(TusHeaders.Offset, "2548")] };
        City.Faults.Next(Fault.None, Fault.None, Fault.Answers(portal));
        await _host.Client.Outbox.DrainAsync();

        Assert.Empty(City.Reports);
        await AgainAsync();
        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
    }

    [Fact]
    public async Task DrainAsync_AddressOfAnotherHost_ReceivesNothing()
    {
        await SubmitAsync();
        CityResponse elsewhere = CityResponse.Text(201, "") with
        {
            Location = new Uri("https://elsewhere.example.cn/v1/uploads/a"), Headers = [(TusHeaders.Resumable, TusHeaders.Version)],
        };
        City.Faults.Next(Fault.None, Fault.Answers(elsewhere));

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(1, drain.Remaining);
        Assert.Empty(Offsets());
    }

    [Fact]
    public async Task DrainAsync_ConsentWithdrawnBetweenChunks_SendsNoFurtherChunk()
    {
        ReportId id = await SubmitAsync();
        var withdrawn = new TaskCompletionSource();
        City.Faults.Always(request =>
        {
            if (request.Method == "PATCH" && withdrawn.TrySetResult())
            {
                _host.Client.Consent.WithdrawAsync("case-handling").GetAwaiter().GetResult();
            }

            return Fault.None;
        });

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(["0"], Offsets());
        Assert.Equal(DeliveryState.ConsentEnded, await _host.Process.Outbox.FindStateAsync(id.Value));
    }

    [Fact]
    public async Task DrainAsync_BudgetSpentBetweenChunks_FreesTheEntryAndGoesOnLater()
    {
        ReportId id = await SubmitAsync();
        City.Faults.Always(request =>
        {
            if (request.Method == "PATCH" && Offsets().Count == 1)
            {
                _host.Time.Advance(TimeSpan.FromSeconds(5));
            }

            return Fault.None;
        });
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync(TimeSpan.FromSeconds(3));
        DeliveryState? state = await _host.Process.Outbox.FindStateAsync(id.Value);
        int sent = Offsets().Count;
        City.Faults.Heal();
        await _host.Client.Outbox.DrainAsync();

        Assert.Equal((OutboxHold.BudgetSpent, DeliveryState.Queued), (drain.Hold, state));
        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
        Assert.InRange(Offsets().Count - sent, 1, 2);
    }

    [Fact]
    public async Task ListAsync_WhileAPhotoIsSent_ShowsSentAndAcknowledgedBytes()
    {
        await SubmitAsync();
        var seen = new List<DeliveryStatus>();
        City.Faults.Always(request =>
        {
            if (request.Method == "PATCH")
            {
                seen.AddRange(_host.Client.Outbox.ListAsync().GetAwaiter().GetResult());
            }

            return Fault.None;
        });

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(
            [new(1, 1, 1024, 0, 2548), new(1, 1, 2048, 1024, 2548), new(1, 1, 2548, 2048, 2548)],
            seen.Select(status => status.Upload!));
        Assert.Equal("正在发送 1/1 张照片，已送达 0.0 MB，共 0.0 MB。", seen[1].Explain());
    }

    [Fact]
    public async Task DrainAsync_VisitorsPhoto_NamesTheReportAndNoAccount()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(
            SampleReports.Draft(isAnonymous: true) with { Photos = [ReportPhoto.FromBytes(Photo)] });

        await _host.Client.Outbox.DrainAsync();

        Assert.True(receipt.IsQueued, receipt.ToString());
        Assert.Equal(Photo, City.Reports.Single().Photos.Single().ToArray());
    }

    private async Task<ReportId> SubmitAsync(byte[]? photo = null)
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(
            SampleReports.Draft() with { Photos = [ReportPhoto.FromBytes(photo ?? Photo)] });
        return receipt.EnsureQueued();
    }

    private async Task AgainAsync()
    {
        City.Faults.Heal();
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.Client.Outbox.DrainAsync();
    }

    private List<CityRequest> Uploads() => [.. City.Requests.Where(request => request.Segments is ["uploads", ..])];

    private List<string> Offsets() =>
        [.. Uploads().Where(request => request.Method == "PATCH").Select(request => request.FindHeader(TusHeaders.Offset)!)];
}
