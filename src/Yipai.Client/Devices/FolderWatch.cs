using System.Runtime.Versioning;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yipai.Cases;
using Yipai.Cases.Media;
using Yipai.Cases.Wire;
using Yipai.Client.Hosting;
using Yipai.Client.Http;
using Yipai.Client.Reports;
using Yipai.Client.Storage;

namespace Yipai.Client.Devices;

/// <summary>Looks into a folder again and again, and queues a report for each whole picture.</summary>
/// <remarks>A file goes only after its report is on disk. If the process dies in between, the next look queues the same report.</remarks>
[UnsupportedOSPlatform("browser")]
internal sealed partial class FolderWatch(
    WatchedFolder folder, DeviceReporter reporter, Switchboard switchboard, CaseSubject subject, IStoreSize store,
    YipaiDeviceOptions device, TimeProvider time, ILogger<FolderWatch> logger) : BackgroundService
{
    /// <summary>The code of a picture that cannot be read now, which the next look tries again.</summary>
    private const string Unreadable = "YP0217";

    /// <summary>The code of a picture that changed while the client read it, which the next look tries again.</summary>
    private const string Changed = "YP0218";

    private DateTimeOffset _takenAt = DateTimeOffset.MinValue;

    public static FolderWatch Create(ClientServices of, string folder, CaseSubject subject)
    {
        YipaiDeviceOptions device = of.Options.Device!;
        TimeProvider time = of.Shared<TimeProvider>();
        Directory.CreateDirectory(folder);
        return new FolderWatch(
            new WatchedFolder(folder, device.QuietTime),
            new DeviceReporter(of.Own<ReportSubmitter>(), device, of.Optional<IMediaRedactor>()),
            new Switchboard(of.Own<CityApi>(), device, time, Path.Combine(folder, ".switches.json")),
            subject,
            of.Optional<IStoreSize>() ?? new StoreInMemory(),
            device,
            time,
            of.Shared<ILogger<FolderWatch>>());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or YipaiClientException)
            {
                // A full disk, a locked file or a busy database may recover. The pictures wait in the folder until then.
                LogFault(logger, (exception as YipaiClientException)?.Code ?? exception.GetType().Name);
            }

            await Task.Delay(device.SweepInterval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SweepAsync(CancellationToken stopping)
    {
        DateTimeOffset now = time.GetUtcNow();
        DeviceSwitches switches = await switchboard.ReadAsync(stopping).ConfigureAwait(false);
        folder.EraseRefused(now);
        if (folder.EraseOverQuota(device.DiskQuota, store.Bytes) is > 0 and int erased)
        {
            LogErased(logger, erased);
        }

        foreach (FileInfo file in folder.FindWhole(now))
        {
            stopping.ThrowIfCancellationRequested();
            if (switches.IsOff || IsTooSoon(switches, now))
            {
                file.Delete();
                continue;
            }

            SubmissionReceipt? receipt = await reporter.ReportAsync(file.FullName, subject, switches.IsMasked, stopping)
                .ConfigureAwait(false);
            Finish(file, receipt, now);
        }
    }

    private void Finish(FileInfo file, SubmissionReceipt? receipt, DateTimeOffset now)
    {
        if (receipt is { IsQueued: true })
        {
            file.Delete();
            _takenAt = now;
        }
        else if (receipt is { Problems: [{ Code: not (Unreadable or Changed) } problem, ..] })
        {
            folder.SetAside(file);
            LogRefused(logger, problem.Code);
        }
        else if (receipt is not null)
        {
            LogDenied(logger, receipt.Decision.Reason.ToString());
        }
    }

    /// <summary>Indicates whether the interval since the last picture is still running.</summary>
    /// <remarks>A clock that was set back ends it.</remarks>
    private bool IsTooSoon(DeviceSwitches switches, DateTimeOffset now) =>
        now >= _takenAt && now - _takenAt < TimeSpan.FromSeconds(switches.IntervalSeconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder waits: {Code}")]
    private static partial void LogFault(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The disk quota is reached, and {Count} pictures were erased")]
    private static partial void LogErased(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file was set aside: {Code}")]
    private static partial void LogRefused(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture waits, because the policy denies it: {Reason}")]
    private static partial void LogDenied(ILogger logger, string reason);

    /// <summary>Stands for a store that keeps nothing on the disk.</summary>
    private sealed class StoreInMemory : IStoreSize
    {
        public long Bytes => 0;
    }
}
