using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yipai.Samples.Story.Steps;

/// <summary>Relays between phone and city.</summary>
/// <remarks>It records the bytes that the city receives, and can lose an answer on purpose.</remarks>
internal sealed class RecordingRelay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly CityHost _city;
    private readonly Task _accepting;
    private readonly List<byte> _received = [];
    private string? _loseAnswerTo;

    public RecordingRelay(CityHost city)
    {
        _city = city;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Endpoint => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Returns every byte that went to the city since the last call.</summary>
    public string TakeReceived()
    {
        lock (_received)
        {
            string text = Encoding.UTF8.GetString([.. _received]);
            _received.Clear();
            return text;
        }
    }

    /// <summary>Cuts the connection instead of relaying the answer to the next request of this kind.</summary>
    public void LoseAnswerTo(string requestStart) => _loseAnswerTo = requestStart;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                TcpClient phone = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _ = RelayAsync(phone);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The story is over.
        }
    }

    private async Task RelayAsync(TcpClient phone)
    {
        using (phone)
        {
            using var server = new TcpClient();
            try
            {
                if (_city.IsRunning)
                {
                    await server.ConnectAsync(IPAddress.Loopback, _city.Port, _stopping.Token);
                    var line = new RelayedLine();
                    await Task.WhenAny(ForwardAsync(phone, server, line), AnswerAsync(server, phone, line));
                }
            }
            catch (Exception exception) when (exception is IOException or SocketException or OperationCanceledException)
            {
                // The story cuts the connection on purpose.
            }
        }
    }

    private async Task ForwardAsync(TcpClient phone, TcpClient server, RelayedLine line)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await phone.GetStream().ReadAsync(buffer, _stopping.Token)) > 0)
        {
            lock (_received)
            {
                _received.AddRange(buffer.AsSpan(0, read));
            }

            if (_loseAnswerTo is { } start && Encoding.UTF8.GetString(buffer, 0, read).Contains(start, StringComparison.Ordinal))
            {
                _loseAnswerTo = null;
                line.LosesAnswer = true;
            }

            await server.GetStream().WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
        }
    }

    private async Task AnswerAsync(TcpClient server, TcpClient phone, RelayedLine line)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await server.GetStream().ReadAsync(buffer, _stopping.Token)) > 0 && !line.LosesAnswer)
        {
            await phone.GetStream().WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
        }
    }

    private sealed class RelayedLine
    {
        public bool LosesAnswer { get; set; }
    }
}
