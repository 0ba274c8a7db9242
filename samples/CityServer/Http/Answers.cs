using System.Text.Json.Serialization.Metadata;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;

namespace Yipai.Samples.CityServer;

/// <summary>Writes the messages of the wire. A client reads them with the same types (docs/wire.md).</summary>
internal static class Answers
{
    /// <summary>Answers that a photo is stored, or which copy of it was published.</summary>
    public static IResult Photo(string digest) => Json(new PhotoAnswer(digest), WireJsonContext.Default.PhotoAnswer);

    /// <summary>Answers that a consent record is stored, with the signed receipt of a new choice.</summary>
    public static IResult Record(string entryId, ReadOnlyMemory<byte>? receipt = null) =>
        Json(new ConsentAnswer(entryId) { Receipt = receipt }, WireJsonContext.Default.ConsentAnswer);

    /// <summary>Answers what is erased with an account, and what stays, until when and why.</summary>
    public static IResult Closure(IEnumerable<ErasureStep> steps, ErasureReply reply, Guid requestId) => Json(
        new AccountClosureAnswer(
            [.. steps.Select(step => new AccountClosureStep(step.Label, step.Outcome.ToString(), step.Until, step.Rule.Text))])
        {
            RequestId = requestId,
            BackupErasureExpectedOn = reply.BackupErasureExpectedOn,
        },
        WireJsonContext.Default.AccountClosureAnswer);

    /// <summary>Answers with the number of the case of a report.</summary>
    public static IResult Report(string caseId, string reportId, int status = StatusCodes.Status200OK) =>
        Json(new ReportAnswer(caseId, reportId), WireJsonContext.Default.ReportAnswer, status);

    /// <summary>Writes one message.</summary>
    public static IResult Json<T>(T message, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        Results.Json(message, type, statusCode: status);
}
