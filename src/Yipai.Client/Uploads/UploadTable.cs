using Yipai.Cases.Wire;
using Yipai.Client.Http;

namespace Yipai.Client.Uploads;

/// <summary>Defines what each answer of the city means for an upload.</summary>
/// <remarks>
/// The page docs/wire.md repeats this table. Only an answer that names the protocol can move the offset. Whatever the table does not name
/// is unknown, so that the client asks for the offset before it sends another byte.
/// </remarks>
internal static class UploadTable
{
    /// <summary>Returns the verdict.</summary>
    /// <param name="step">The request that was answered.</param>
    /// <param name="answer">The answer, or null if none came.</param>
    /// <param name="offset">The byte at which the sent chunk began.</param>
    /// <param name="length">The size of the whole photo.</param>
    public static UploadVerdict Of(UploadStep step, TusAnswer? answer, long offset, long length) => (step, answer) switch
    {
        (_, null) => UploadVerdict.Unknown,
        (_, { Problem: { } problem }) when DeliveryTable.IsFinal(problem) => UploadVerdict.Refused,
        (UploadStep.Create, { Status: 404 or 405 or 412 or 501 }) or (_, { Status: 412 }) => UploadVerdict.SendWhole,
        (UploadStep.Create, { Status: 200 or 201, IsOurs: true, Path: not null }) when IsWithin(answer.Offset ?? 0, 0, length)
            => UploadVerdict.GoOn,
        (UploadStep.Create, _) => UploadVerdict.Unknown,
        (_, { Status: 404 or 410 }) => UploadVerdict.CreateAgain,
        (UploadStep.Ask, { Status: 200 or 204, IsOurs: true, Offset: { } at }) when IsWithin(at, 0, length)
            && (answer.Length ?? length) == length => UploadVerdict.GoOn,
        (UploadStep.Send, { Status: 204, IsOurs: true, Offset: { } at }) when IsWithin(at, offset + 1, length) => UploadVerdict.GoOn,
        (UploadStep.Send, { Status: 409 }) => UploadVerdict.Ask,
        (UploadStep.Send, { Status: TusHeaders.ChecksumMismatch }) => UploadVerdict.SendAgain,
        _ => UploadVerdict.Unknown,
    };

    private static bool IsWithin(long value, long least, long most) => value >= least && value <= most;
}
