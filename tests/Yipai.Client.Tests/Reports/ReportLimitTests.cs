using Yipai.Cases;
using Yipai.Cases.Reporting;

namespace Yipai.Client.Tests.Reports;

/// <summary>What a city would refuse is a problem before the report is queued, and names the photo that it concerns.</summary>
public sealed class ReportLimitTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    [Fact]
    public async Task Submit_FourthOfFivePhotosBroken_NamesItsPlace()
    {
        ReportPhoto good = ReportPhoto.FromBytes(SamplePhotos.Jpeg());
        ReportPhoto broken = ReportPhoto.FromBytes(SamplePhotos.Jpeg().AsMemory()[..^4]);

        SubmissionReceipt receipt = await SubmitAsync(TestHost.Draft() with { Photos = [good, good, good, broken, good] });

        PreparationProblem problem = Assert.Single(receipt.Problems);
        Assert.Equal(4, problem.PhotoNumber);
        Assert.StartsWith("Photo 4 of 5: ", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_TwoBrokenPhotos_ListsBoth()
    {
        ReportPhoto broken = ReportPhoto.FromBytes(new byte[] { 1, 2, 3 });

        SubmissionReceipt receipt = await SubmitAsync(TestHost.Draft() with { Photos = [broken, broken] });

        Assert.Equal([1, 2], receipt.Problems.Select(problem => problem.PhotoNumber));
    }

    [Fact]
    public async Task Explain_BrokenSecondPhoto_NamesItsPlaceInChinese()
    {
        ReportPhoto broken = ReportPhoto.FromBytes(new byte[] { 1, 2, 3 });

        SubmissionReceipt receipt = await SubmitAsync(
            TestHost.Draft() with { Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg()), broken] });

        Assert.StartsWith("第 2 张照片：", receipt.Explain("zh-CN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(501, false)]
    public async Task Submit_AddressOfALength_IsQueuedUpTo500Characters(int length, bool isQueued)
    {
        SubmissionReceipt receipt = await SubmitAsync(TestHost.Draft(ReportedPlace.FromAddress(new string('路', length))));

        Assert.Equal(isQueued, receipt.IsQueued);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public async Task Submit_NameOfALength_IsQueuedUpTo100Characters(int length, bool isQueued)
    {
        var contact = new ReporterContact { Name = new string('名', length) };

        SubmissionReceipt receipt = await SubmitAsync(TestHost.Draft() with { Contact = contact });

        Assert.Equal(isQueued, receipt.IsQueued);
    }

    [Fact]
    public async Task Submit_SmallPictureWithMuchBehindIt_CountsOnlyThePicture()
    {
        byte[] file = [.. SamplePhotos.Jpeg(), .. new byte[PhotoScrubber.MaxLength]];

        SubmissionReceipt receipt = await SubmitAsync(TestHost.Draft() with { Photos = [ReportPhoto.FromBytes(file)] });

        Assert.True(receipt.IsQueued, receipt.Explain("en"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<SubmissionReceipt> SubmitAsync(ReportDraft draft)
    {
        await _host.ConsentAsync("case-handling");
        return await _host.Client.Reports.SubmitAsync(draft);
    }
}
