using Yipai.Cases.Codes;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.Cases.Tests.Wire.Uploads;

/// <summary>The id of an upload follows from owner and photo, in every language alike.</summary>
public sealed class UploadIdTests
{
    private static readonly PhotoDigest Photo = PhotoDigest.Of("whole"u8);
    private static readonly SubjectId Owner = new("person-1");

    [Fact]
    public void Of_OwnerAndPhoto_IsAlwaysTheSameText() => Assert.Equal(
        "2c408a4a3b367e18a7e75bf3235730f62c66c1c82afb20eb4651e594f5f3dfc9", UploadId.Of(Owner, Photo).ToString());

    [Fact]
    public void Of_OtherOwnerOrOtherPhoto_SharesNoHalfThatItShouldNot()
    {
        UploadId own = UploadId.Of(Owner, Photo);
        UploadId otherPhoto = UploadId.Of(Owner, PhotoDigest.Of("other"u8));
        UploadId otherOwner = UploadId.Of(new SubjectId("person-2"), Photo);

        Assert.Equal((own.OwnerPart, UploadId.PartOf(Owner)), (otherPhoto.OwnerPart, own.OwnerPart));
        Assert.NotEqual(own.PhotoPart, otherPhoto.PhotoPart);
        Assert.NotEqual(own.OwnerPart, otherOwner.OwnerPart);
        Assert.NotEqual(own.PhotoPart, otherOwner.PhotoPart);
    }

    [Fact]
    public void TryParse_WrittenId_IsTheSameId()
    {
        UploadId id = UploadId.Of(Owner, Photo);

        Assert.True(UploadId.TryParse(id.ToString(), out UploadId read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/")]
    public void TryParse_AnotherForm_ReturnsFalse(string? text) => Assert.False(UploadId.TryParse(text, out _));
}
