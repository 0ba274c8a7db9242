using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yipai.Client.Tests.Http;

/// <summary>
/// A real listener on this machine that gives one answer to everybody and keeps what it received. It may have a ledger, which is empty.
/// </summary>
internal sealed class ListeningHost : IAsyncDisposable
{
    private const string EmptyLedger = """{"entries":[],"cursor":"","hasMore":false}""";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string _answer;
    private readonly bool _hasLedger;
    private readonly Task _serving;

    public ListeningHost(string statusAndHeaders, string body = "", bool hasLedger = false)
    {
        _answer = Answer(statusAndHeaders, body);
        _hasLedger = hasLedger;
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>Each request with its head and body.</summary>
    public List<string> Received { get; } = [];

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync();
                NetworkStream stream = connection.GetStream();
                string request = await ReadAsync(stream);
                Received.Add(request);
                string answer = _hasLedger && request.StartsWith("GET /v1/consents", StringComparison.Ordinal)
                    ? Answer("200 OK\r\nContent-Type: application/json", EmptyLedger)
                    : _answer;
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private static string Answer(string statusAndHeaders, string body) =>
        $"HTTP/1.1 {statusAndHeaders}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        var received = new List<byte>();
        byte[] next = new byte[1];
        while (!Encoding.Latin1.GetString([.. received]).EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next);
            received.Add(next[0]);
        }

        string head = Encoding.Latin1.GetString([.. received]);
        string? length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        byte[] body = new byte[length is null ? 0 : int.Parse(length.AsSpan(length.IndexOf(':') + 1), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        return head + Encoding.UTF8.GetString(body);
    }
}
