using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Yipai.NativeSmoke;

/// <summary>A small HTTP/1.1 server in place of a city.</summary>
/// <remarks>A web host would keep code alive that trimming should remove from the client.</remarks>
internal sealed class CannedCity : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<CannedRequest> _requests = [];
    private readonly Task _serving;

    public CannedCity()
    {
        _listener.Start();
        Endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _serving = ServeAsync();
    }

    public Uri Endpoint { get; }

    /// <summary>Gets the received requests in their order.</summary>
    public IReadOnlyList<CannedRequest> Requests => _requests;

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
                // A client may open a connection that it never uses, so no connection waits for another.
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The listener was closed.
        }
    }

    private async Task AnswerAsync(TcpClient connection)
    {
        using TcpClient open = connection;
        NetworkStream stream = open.GetStream();
        string head = await ReadHeadAsync(stream);
        string[] lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        string? length = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        byte[] body = new byte[length is null ? 0 : int.Parse(length.AsSpan(length.IndexOf(':') + 1), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body);
        string[] request = lines[0].Split(' ');
        _requests.Add(new CannedRequest(request[0], request[1], head, body));

        CannedAnswer answer = CannedAnswer.To(request[0], request[1]);
        byte[] content = Encoding.UTF8.GetBytes(answer.Body);
        string answerHead = $"HTTP/1.1 {answer.Status} Canned\r\nContent-Type: {answer.MediaType}\r\n" +
            $"Content-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answerHead));
        await stream.WriteAsync(content);
    }

    private static async Task<string> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        byte[] next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next);
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}
