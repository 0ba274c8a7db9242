using Yipai.Cases.Codes;
using Yipai.Cases.Places;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Cases.Tests.Places;

public sealed class ReportedPlaceTests
{
    private static readonly GeoPoint<Gcj02> Point = GeoPoint.Gcj02(38.914, 121.6147);

    [Fact]
    [Covers("P4.1.2-3(2)", "P4.1.2-3/4")]
    public void IsPersonPosition_OfDeviceAndPhoto_IsTrue()
    {
        foreach (ReportedPlace place in new[] { ReportedPlace.FromDevice(Point), ReportedPlace.FromPhoto(Point) })
        {
            Assert.True(place.IsPersonPosition);
            Assert.Equal(DataItems.PrecisePosition, place.Item);
        }
    }

    [Fact]
    [Covers("P4.1.2-1/1")]
    public void IsPersonPosition_OfPinAddressAndCode_IsFalse()
    {
        ReportedPlace[] places =
            [ReportedPlace.FromMapPin(Point), ReportedPlace.FromAddress("中山路1号"),
            ReportedPlace.FromComponentCode(ComponentId.Parse("21020201001000001"))];

        Assert.Equal("21020201001000001", places[2].Text);
        Assert.All(places, place => Assert.False(place.IsPersonPosition));
        Assert.All(places, place => Assert.Equal(DataItems.CaseReport, place.Item));
    }

    [Fact]
    public void ReportedPlace_FromEachSource_KeepsItsSourceAndDatum()
    {
        Assert.Equal((PlaceSource.MapPin, "GCJ-02"), (ReportedPlace.FromMapPin(Point).Source, ReportedPlace.FromMapPin(Point).Datum));
        Assert.Equal((PlaceSource.PhotoMetadata, "WGS-84"), Both(ReportedPlace.FromPhoto(GeoPoint.Wgs84(1, 2))));
        Assert.Equal((PlaceSource.DevicePositioning, "WGS-84"), Both(ReportedPlace.FromDevice(GeoPoint.Wgs84(1, 2))));
        Assert.Equal((PlaceSource.TypedAddress, null), Both(ReportedPlace.FromAddress("中山路1号")));
        Assert.Equal((PlaceSource.ComponentCode, null), Both(ReportedPlace.FromComponentCode("2102020101000001")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void FromText_Blank_IsRefused(string text)
    {
        Assert.Equal("YP0220", Assert.Throws<CasesException>(() => ReportedPlace.FromAddress(text)).Code);
        Assert.Equal("YP0220", Assert.Throws<CasesException>(() => ReportedPlace.FromComponentCode(text)).Code);
    }

    [Fact]
    public void ToString_OfAPlace_IsItsSourceOnly()
    {
        Assert.Equal("MapPin", ReportedPlace.FromMapPin(Point).ToString());
        Assert.Equal("TypedAddress", ReportedPlace.FromAddress("中山路1号").ToString());
    }

    private static (PlaceSource, string?) Both(ReportedPlace place) => (place.Source, place.Datum);
}
