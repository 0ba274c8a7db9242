using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests;

/// <summary>Registering and building do no network, disk, identifier or clock work until the notice is shown.</summary>
[Collection(nameof(ZeroWorkTests))]
public sealed class ZeroWorkTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    [Covers("P1/3", "P4.1.1/2")]
    public async Task Registering_BeforeTheNoticeIsShown_DoesNoWork()
    {
        var time = new CountingTime();
        var identifiers = new CountingIdentifiers();
        using var network = new NetworkListener();
        using var files = new FileListener(_folder.Root, Environment.CurrentDirectory);
        HashSet<string> openBefore = OpenFiles();

        IServiceCollection services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IdentifierSource>(identifiers)
            .AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        services.AddYipaiClient(options => options.Endpoint = new Uri("https://city.example.cn")).UseSqlite(_folder.Database);
        await using ServiceProvider provider = services.BuildServiceProvider();
        YipaiClient client = provider.GetRequiredService<YipaiClient>();

        Assert.NotNull(provider.GetRequiredService<PrivacyGuard>().Policy);
        Assert.NotEmpty(client.Consent.Notice.Text);
        Assert.NotEmpty(client.Consent.CreatePrompt("case-handling").Text("zh-CN"));
        await Task.Delay(200);

        Assert.Equal(0, time.Calls);
        Assert.Equal(0, identifiers.Calls);
        Assert.Empty(network.Heard);
        Assert.Empty(files.Heard);
        Assert.Empty(OpenFiles().Except(openBefore));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));

        await client.Consent.RecordNoticeShownAsync();
        await client.Consent.AgreeAsync(client.Consent.CreatePrompt("case-handling"));
        Assert.NotEqual(0, time.Calls);
        Assert.NotEqual(0, identifiers.Calls);
        Assert.Contains(_folder.Database, Directory.GetFiles(_folder.Root));
        Assert.True(!OperatingSystem.IsLinux() || OpenFiles().Except(openBefore).Contains(_folder.Database));

        await ConnectAsync();
        await HearsAsync(
            () => !network.Heard.IsEmpty && files.Heard.Any(path => path.StartsWith(_folder.Database, StringComparison.Ordinal)));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var socket = new TcpClient();
        await socket.ConnectAsync((IPEndPoint)listener.LocalEndpoint);
    }

    private static async Task HearsAsync(Func<bool> isHeard)
    {
        for (int round = 0; round < 50 && !isHeard(); round++)
        {
            await Task.Delay(100);
        }

        Assert.True(isHeard(), "A deaf listener proves nothing.");
    }

    /// <summary>Regular files that this process holds open, without the code it loads.</summary>
    private static HashSet<string> OpenFiles() => !OperatingSystem.IsLinux() ? [] :
        [.. Directory.GetFiles("/proc/self/fd")
            .Select(descriptor => new FileInfo(descriptor).LinkTarget)
            .OfType<string>()
            .Where(path => path.StartsWith('/') && !path.StartsWith("/proc/", StringComparison.Ordinal)
            && !path.StartsWith("/dev/", StringComparison.Ordinal)
                && !path.EndsWith(".dll", StringComparison.Ordinal) && !path.Contains(".so", StringComparison.Ordinal))];

    private sealed class CountingTime : TimeProvider
    {
        public int Calls { get; private set; }

        public override DateTimeOffset GetUtcNow()
        {
            Calls++;
            return base.GetUtcNow();
        }

        public override long GetTimestamp()
        {
            Calls++;
            return base.GetTimestamp();
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Calls++;
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    private sealed class CountingIdentifiers : IdentifierSource
    {
        public int Calls { get; private set; }

        public override Guid NewIdentifier()
        {
            Calls++;
            return base.NewIdentifier();
        }
    }

    /// <summary>Hears connections and look-ups; the test host's own channel was opened before.</summary>
    private sealed class NetworkListener : EventListener
    {
        public ConcurrentQueue<string> Heard { get; } = [];

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http")
            {
                EnableEvents(eventSource, EventLevel.Verbose);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) =>
            Heard?.Enqueue($"{eventData.EventSource.Name}/{eventData.EventName}");
    }

    private sealed class FileListener : IDisposable
    {
        private readonly List<FileSystemWatcher> _watchers = [];

        public FileListener(params string[] folders)
        {
            foreach (string folder in folders)
            {
                var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true };
                watcher.Created += (_, change) => Heard.Enqueue(change.FullPath);
                watcher.Changed += (_, change) => Heard.Enqueue(change.FullPath);
                watcher.Deleted += (_, change) => Heard.Enqueue(change.FullPath);
                watcher.EnableRaisingEvents = true;
                _watchers.Add(watcher);
            }
        }

        public ConcurrentQueue<string> Heard { get; } = [];

        public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());
    }
}

/// <summary>Runs alone, so that what is heard is its own.</summary>
[CollectionDefinition(nameof(ZeroWorkTests), DisableParallelization = true)]
public sealed class RunsAlone;
