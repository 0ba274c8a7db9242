using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client;

namespace Yipai.Benchmarks;

/// <summary>Measures the memory that one report with 30 photos of 12 MB takes on a device, above what an idle client has.</summary>
internal static class OutboxMemory
{
    private const int Photos = 30;
    private const int PhotoLength = 12_000_000;

    public static async Task RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("yipai-outbox-memory-").FullName;
        try
        {
            await MeasureAsync(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder)
    {
        for (int photo = 0; photo < Photos; photo++)
        {
            await File.WriteAllBytesAsync(PathOf(folder, photo), MediaWorkloads.LargePhoto(PhotoLength, photo));
        }

        var services = new ServiceCollection();
        services
            .AddYipaiClient(
                options => options.Endpoint = new Uri("https://city.example.cn"), privacy => privacy.UseDemonstrationHandler())
            .UseSqlite(Path.Combine(folder, "phone.db")).Http.ConfigurePrimaryHttpMessageHandler(() => new AcceptingCity());
        await using ServiceProvider provider = services.BuildServiceProvider();
        YipaiClient client = provider.GetRequiredService<YipaiClient>();
        await client.Outbox.PauseAsync();
        await client.Consent.RecordNoticeShownAsync();
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
        await SendAsync(client, ReportPhoto.FromBytes(MediaWorkloads.SmallPhoto()));

        ReportPhoto[] photos = [.. Enumerable.Range(0, Photos).Select(photo => ReportPhoto.FromFile(PathOf(folder, photo)))];
        long submit = await PeakAsync(() => SubmitAsync(client, photos));
        long drain = await PeakAsync(() => DrainAsync(client));
        Console.WriteLine($"{Photos} photos of {PhotoLength / 1_000_000} MB: submit {submit:N0} MB and drain {drain:N0} MB above idle");
    }

    private static async Task SendAsync(YipaiClient client, params ReportPhoto[] photos)
    {
        await SubmitAsync(client, photos);
        await DrainAsync(client);
    }

    private static async Task SubmitAsync(YipaiClient client, ReportPhoto[] photos) => (await client.Reports.SubmitAsync(new ReportDraft
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，影响通行",
        Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
        Photos = photos,
        IsAnonymous = true,
    })).EnsureQueued();

    private static async Task DrainAsync(YipaiClient client)
    {
        OutboxDrain drain = await client.Outbox.DrainAsync();
        if (drain.Remaining > 0)
        {
            throw new InvalidOperationException($"Something is left: {drain}");
        }
    }

    /// <summary>Returns by how many MB the memory of the process grew at most while the work ran.</summary>
    public static async Task<long> PeakAsync(Func<Task> work)
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        long idle = Environment.WorkingSet;
        long peak = idle;
        using var stopping = new CancellationTokenSource();
        var watch = new Thread(() =>
        {
            while (!stopping.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(2)))
            {
                peak = Math.Max(peak, Environment.WorkingSet);
            }
        });
        watch.Start();
        await work();
        await stopping.CancelAsync();
        watch.Join();
        return (peak - idle) / 1_000_000;
    }

    private static string PathOf(string folder, int photo) => Path.Combine(folder, $"photo-{photo}.jpg");

    /// <summary>Takes everything, reads it and forgets it.</summary>
    private sealed class AcceptingCity : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            long received = 0;
            if (request.Content is { } content)
            {
                await content.CopyToAsync(Stream.Null, cancellationToken);
                received = content.Headers.ContentLength ?? 0;
            }

            if (request.RequestUri!.AbsolutePath.Contains("uploads", StringComparison.Ordinal))
            {
                return Tus(request, received);
            }

            string answer = request.RequestUri.AbsolutePath.Split('/') switch
            {
                [.., "reports", var id] => $$"""{"caseId":"C1","reportId":"{{id}}"}""",
                [.., "photos", var digest] => $$"""{"digest":"{{digest}}"}""",
                [.., "consents", var id] => $$"""{"entryId":"{{id}}"}""",
                _ => "{}",
            };
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json") };
        }

        private static HttpResponseMessage Tus(HttpRequestMessage request, long received)
        {
            bool isNew = request.Method == HttpMethod.Post;
            var answer = new HttpResponseMessage(isNew ? HttpStatusCode.Created : HttpStatusCode.NoContent);
            string place = isNew ? "0" : request.Headers.GetValues(TusHeaders.Offset).Single();
            long offset = long.Parse(place, CultureInfo.InvariantCulture) + (isNew ? 0 : received);
            answer.Headers.Location = isNew ? new Uri("/v1/uploads/a", UriKind.Relative) : null;
            answer.Headers.TryAddWithoutValidation(TusHeaders.Resumable, TusHeaders.Version);
            answer.Headers.TryAddWithoutValidation(TusHeaders.Offset, new UploadSize(offset).ToString());
            return answer;
        }
    }
}
