using System.Text;
using Yipai.Privacy;

namespace Yipai.Client.Sessions;

/// <summary>Writes a session as the bytes that a store encrypts, and reads them again.</summary>
internal static class SessionFormat
{
    private const string Closing = "closing";

    public static byte[] Write(AccountSession session) =>
        Encoding.UTF8.GetBytes($"{session.SubjectId.Value}\n{session.Token}{(session.IsClosing ? $"\n{Closing}" : "")}");

    /// <summary>Reads a session.</summary>
    /// <remarks>Returns null if the bytes are not a session.</remarks>
    public static AccountSession? Read(ReadOnlySpan<byte> content) => Encoding.UTF8.GetString(content).Split('\n') switch
    {
        [var id, var token] when SubjectId.TryParse(id, out SubjectId subject) => new AccountSession(subject, token),
        [var id, var token, Closing] when SubjectId.TryParse(id, out SubjectId subject) =>
            new AccountSession(subject, token) { IsClosing = true },
        _ => null,
    };
}
