using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Uploads;

namespace Yipai.Benchmarks;

/// <summary>Compares the upload of the client with raw requests of the same bytes, 256 MiB in parts of 8 MiB from one file.</summary>
/// <remarks>
/// Client and sink share the two cores. The rounds alternate, and each ratio is taken within its round. The photo limit does not count
/// here, because the sink is not a city.
/// </remarks>
internal static class UploadSpeed
{
    private const int Chunk = 8 * 1024 * 1024;
    private const int Total = 256 * 1024 * 1024;
    private const int Rounds = 9;

    public static async Task RunAsync()
    {
        string file = Path.GetTempFileName();
        using Process sink = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [UploadSink.Argument])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        try
        {
            await WriteAsync(file);
            await MeasureAsync(file, new Uri($"http://127.0.0.1:{await sink.StandardOutput.ReadLineAsync()}"));
        }
        finally
        {
            sink.StandardInput.Close();
            await sink.WaitForExitAsync();
            File.Delete(file);
        }
    }

    private static async Task MeasureAsync(string file, Uri sink)
    {
        var services = new ServiceCollection();
        services.AddYipaiClient(options => options.Endpoint = sink, privacy => privacy.UseDemonstrationHandler());
        await using ServiceProvider provider = services.BuildServiceProvider();
        CityApi api = provider.GetRequiredService<CityApi>();
        using var http = new HttpClient { BaseAddress = sink };
        UploadOrder order = new(_ => ValueTask.FromResult<Stream>(Open(file)), new UploadMetadata([]));

        UploadOrder small = new(_ => ValueTask.FromResult<Stream>(new MemoryStream(new byte[1024])), new UploadMetadata([]));
        await SendAsync(api, small, isChecked: true);
        long memory = await OutboxMemory.PeakAsync(() => SendAsync(api, order, isChecked: true));

        var seconds = new List<(double Raw, double Plain, double Checked)>();
        for (int round = 0; round < Rounds; round++)
        {
            seconds.Add((
                await TimeAsync(() => SendRawAsync(http, file)),
                await TimeAsync(() => SendAsync(api, order, isChecked: false)),
                await TimeAsync(() => SendAsync(api, order, isChecked: true))));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"raw requests: {Total / 1048576 / Spread.Of(seconds.Select(round => round.Raw)).Median:F0} MiB/s"));
        Console.WriteLine($"without checksums: {Spread.Of(seconds.Select(round => round.Raw / round.Plain))} of raw");
        Console.WriteLine($"with checksums: {Spread.Of(seconds.Select(round => round.Raw / round.Checked))} of raw");
        Console.WriteLine($"memory: {memory} MB above idle");
    }

    private static async Task SendAsync(CityApi api, UploadOrder order, bool isChecked)
    {
        UploadResult result = await new ChunkedUpload(api, Chunk, hasChecksums: isChecked).SendAsync(order, CancellationToken.None);
        if (result.End != UploadEnd.Complete)
        {
            throw new InvalidOperationException($"The upload ended with {result.End}.");
        }
    }

    private static async Task SendRawAsync(HttpClient http, string file)
    {
        await using FileStream stream = Open(file);
        byte[] buffer = new byte[Chunk];
        for (long offset = 0; offset < Total; offset += Chunk)
        {
            await stream.ReadExactlyAsync(buffer);
            using var request = new HttpRequestMessage(HttpMethod.Patch, "v1/uploads/a") { Content = new ReadOnlyMemoryContent(buffer) };
            request.Headers.TryAddWithoutValidation(TusHeaders.Offset, offset.ToString(CultureInfo.InvariantCulture));
            using HttpResponseMessage answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        long start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, useAsync: false);

    private static async Task WriteAsync(string file)
    {
        await using FileStream stream = File.Create(file);
        byte[] block = new byte[1024 * 1024];
        Random random = new(1);
        for (int written = 0; written < Total; written += block.Length)
        {
            random.NextBytes(block);
            await stream.WriteAsync(block);
        }
    }
}
