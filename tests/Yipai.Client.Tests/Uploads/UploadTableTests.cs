using Yipai.Client.Http;
using Yipai.Client.Uploads;

namespace Yipai.Client.Tests.Uploads;

/// <summary>What each answer means for an upload, over every status and every step.</summary>
public sealed class UploadTableTests
{
    private const long Offset = 100;
    private const long Length = 300;

    public static TheoryData<int> Statuses => [.. Enumerable.Range(200, 400)];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Of_EveryStatusOfACityThatNamesAPlace_IsTheVerdictOfThePage(int status)
    {
        var answer = new TusAnswer(status, isOurs: true) { Offset = 200, Length = Length, Path = "/v1/uploads/a" };

        Assert.Equal(
            (status switch
            {
                200 or 201 => UploadVerdict.GoOn,
                404 or 405 or 412 or 501 => UploadVerdict.SendWhole,
                _ => UploadVerdict.Unknown,
            },
            status switch
            {
                200 or 204 => UploadVerdict.GoOn,
                404 or 410 => UploadVerdict.CreateAgain,
                412 => UploadVerdict.SendWhole,
                _ => UploadVerdict.Unknown,
            },
            status switch
            {
                204 => UploadVerdict.GoOn,
                404 or 410 => UploadVerdict.CreateAgain,
                409 => UploadVerdict.Ask,
                412 => UploadVerdict.SendWhole,
                460 => UploadVerdict.SendAgain,
                _ => UploadVerdict.Unknown,
            }),
            (UploadTable.Of(UploadStep.Create, answer, 0, Length), UploadTable.Of(UploadStep.Ask, answer, 0, Length),
                UploadTable.Of(UploadStep.Send, answer, Offset, Length)));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Of_EveryStatusOfSomethingThatDoesNotNameTheProtocol_NeverMovesTheOffset(int status)
    {
        var answer = new TusAnswer(status, isOurs: false) { Offset = 200, Length = Length, Path = "/v1/uploads/a" };

        Assert.All(Enum.GetValues<UploadStep>(), step => Assert.NotEqual(
            UploadVerdict.GoOn, UploadTable.Of(step, answer, Offset, Length)));
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Of_EveryStatusWithoutAPlace_NeverMovesTheOffset(int status)
    {
        var answer = new TusAnswer(status, isOurs: true);

        Assert.All(Enum.GetValues<UploadStep>(), step => Assert.NotEqual(
            UploadVerdict.GoOn, UploadTable.Of(step, answer, Offset, Length)));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    [InlineData(301)]
    public void Of_ChunkAcknowledgedAtAPlaceThatCannotBe_IsUnknown(long at) => Assert.Equal(
        UploadVerdict.Unknown,
        UploadTable.Of(UploadStep.Send, new TusAnswer(204, isOurs: true) { Offset = at }, Offset, Length));

    [Fact]
    public void Of_CityIsAheadOfWhatWasSent_GoesOnThere() => Assert.Equal(
        UploadVerdict.GoOn,
        UploadTable.Of(UploadStep.Send, new TusAnswer(204, isOurs: true) { Offset = Length }, Offset, Length));

    [Fact]
    public void Of_UploadOfAnotherLength_IsUnknown() => Assert.Equal(
        UploadVerdict.Unknown,
        UploadTable.Of(UploadStep.Ask, new TusAnswer(204, isOurs: true) { Offset = 1, Length = Length + 1 }, 0, Length));

    [Theory]
    [InlineData(400, "BadRequest", true)]
    [InlineData(403, "UndeclaredItem", true)]
    [InlineData(422, "DigestMismatch", true)]
    [InlineData(422, "PhotoHasMetadata", true)]
    [InlineData(422, "YP0210", true)]
    [InlineData(403, "ConsentMissing", false)]
    [InlineData(403, "Blocked", false)]
    [InlineData(413, "TooLarge", false)]
    [InlineData(422, "unknown", false)]
    [InlineData(500, "DigestMismatch", false)]
    public void Of_Problem_IsFinalAsForAWholePhoto(int status, string reason, bool isFinal)
    {
        var answer = new TusAnswer(status, isOurs: true) { Problem = new ServerProblem(status, reason, []) };

        Assert.All(Enum.GetValues<UploadStep>(), step => Assert.Equal(
            isFinal ? UploadVerdict.Refused : UploadVerdict.Unknown, UploadTable.Of(step, answer, Offset, Length)));
    }

    [Fact]
    public void Of_NoAnswer_IsUnknown() => Assert.All(
        Enum.GetValues<UploadStep>(), step => Assert.Equal(UploadVerdict.Unknown, UploadTable.Of(step, null, Offset, Length)));
}
