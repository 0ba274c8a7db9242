using CsCheck;
using Yipai.Privacy.Server.Deidentification;

namespace Yipai.Privacy.Server.Tests.Deidentification;

public sealed class AnonymityMeterTests
{
    private static readonly string[] Values = ["", "a", "b", "ab", "张", "\u001f", "a\u001f"];

    private static readonly Gen<(string[] Quasi, string Sensitive)[]> Tables = Gen.Select(
        Gen.Int[0, Values.Length - 1].Select(index => Values[index]).Array[3], Gen.Char["xyz"].Select(value => value.ToString())).Array[0,
            60];

    [Fact]
    public void Measure_AnyTable_CountsAsAPlainGroupingDoes() => Tables.Sample(rows =>
    {
        var meter = new AnonymityMeter(3);
        foreach ((string[] quasi, string sensitive) in rows)
        {
            meter.Add(quasi, sensitive);
        }

        var groups = rows.GroupBy(row => (row.Quasi[0], row.Quasi[1], row.Quasi[2])).ToList();
        AnonymityMeasure measure = meter.Measure();

        Assert.Equal((rows.Length, groups.Count), ((int)measure.Rows, (int)measure.Classes));
        Assert.Equal(groups.Count == 0 ? 0 : groups.Min(group => group.Count()), measure.SmallestClass);
        Assert.Equal(groups.Count == 0 ? 0 : groups.Min(group => group.Select(row => row.Sensitive).Distinct().Count()),
            measure.LeastDiversity);
        Assert.Equal(rows.Length == 0 ? 0 : groups.Where(group => group.Count() < 3).Sum(group => group.Count()) / (double)rows.Length,
            measure.ShareAbove(1.0 / 3), 12);
        foreach (var group in groups)
        {
            bool isSafe = group.Count() >= 2 && group.Select(row => row.Sensitive).Distinct().Count() >= 2;
            Assert.Equal(isSafe, meter.MayRelease(group.First().Quasi, k: 2, l: 2));
        }
    }, iter: 3000);

    [Fact]
    public void MayRelease_OtherRowsSuppressed_LeavesKRowsInEachClass() => Tables.Sample(rows =>
    {
        AnonymityMeter first = new(3), released = new(3);
        foreach ((string[] quasi, string sensitive) in rows)
        {
            first.Add(quasi, sensitive);
        }

        foreach ((string[] quasi, string sensitive) in rows.Where(row => first.MayRelease(row.Quasi, k: 3)))
        {
            released.Add(quasi, sensitive);
        }

        Assert.True(released.Measure() is { Rows: 0 } or { SmallestClass: >= 3 });
    }, iter: 1000);

    [Fact]
    public void Join_MeasuresOfPartitions_IsTheMeasureOfTheWhole()
    {
        AnonymityMeter whole = new(2), first = new(2, partition: (0, 2)), second = new(2, partition: (1, 2));
        for (int row = 0; row < 20_000; row++)
        {
            string[] quasi = [$"{row % 3000}", $"{row % 7}"];
            whole.Add(quasi, $"{row % 5}");
            first.Add(quasi, $"{row % 5}");
            second.Add(quasi, $"{row % 5}");
        }

        AnonymityMeasure expected = whole.Measure(), joined = first.Measure().Join(second.Measure());
        Assert.Equal(
            (expected.Rows, expected.Classes, expected.SmallestClass, expected.LeastDiversity),
            (joined.Rows, joined.Classes, joined.SmallestClass, joined.LeastDiversity));
        Assert.Equal(expected.RowsPerClassSize.OrderBy(size => size.Key), joined.RowsPerClassSize.OrderBy(size => size.Key));
        Assert.True(first.Measure().Rows is > 5000 and < 15_000);
    }

    [Fact]
    public void Measure_MoreThan64Values_CountsDiversityUpTo64AndTellsItInALine()
    {
        var meter = new AnonymityMeter(1);
        for (int row = 0; row < 1000; row++)
        {
            meter.Add(["a"], $"{row % 100}");
        }

        Assert.Equal("1000 rows in 1 classes: k 1000, l 64, risk 0.001 at most, 0.001 on average", meter.Measure().ToString());
        Assert.True(meter.MayRelease(["a"], k: 2, l: 64));
        Assert.False(meter.MayRelease(["a"], k: 2, l: 65));
    }

    [Fact]
    public void Add_MoreClassesThanMayBeHeld_IsRefusedAndTheKnownOnesStillCount()
    {
        var meter = new AnonymityMeter(1, maximumClasses: 2);
        meter.Add(["a"]);

        meter.Add(["b"]);

        Assert.Equal("YP0196", Assert.ThrowsAny<PrivacyException>(() => meter.Add(["13812345678"])).Code);
        meter.Add(["a"]);
        Assert.Equal((3, 2), (meter.Measure().Rows, meter.Measure().Classes));
        Assert.Equal("YP0197", Assert.ThrowsAny<PrivacyException>(() => meter.Add(["a", "b"])).Code);
    }

    /// <summary>100 rows that hide well and one that is alone: on average all is well.</summary>
    [Theory]
    [InlineData(ReleaseSetting.Public, 2)]
    [InlineData(ReleaseSetting.Controlled, 3)]
    [InlineData(ReleaseSetting.Enclave, 3)]
    public void Grade_OneRowAlone_DecidesInPublicOnly(ReleaseSetting setting, int grade)
    {
        var meter = new AnonymityMeter(1);
        for (int row = 0; row < 101; row++)
        {
            meter.Add([row == 100 ? "alone" : "together"]);
        }

        DeidentificationReport report = new()
        {
            ReportId = "R-1", HasDirectIdentifiers = false, IsAggregate = false, AreKeysApart = true, Setting = setting,
                Measure = meter.Measure(),
        };

        Assert.Equal(grade, report.Grade);
    }

    [Theory]
    [InlineData(20, ReleaseSetting.Public, 3)]
    [InlineData(19, ReleaseSetting.Public, 2)]
    [InlineData(5, ReleaseSetting.Controlled, 3)]
    [InlineData(4, ReleaseSetting.Controlled, 2)]
    [InlineData(3, ReleaseSetting.Enclave, 3)]
    [InlineData(2, ReleaseSetting.Enclave, 2)]
    public void Grade_SmallestClass_FollowsTheThresholdOfTheSetting(int classSize, ReleaseSetting setting, int grade)
    {
        var meter = new AnonymityMeter(1);
        for (int row = 0; row < classSize * 3; row++)
        {
            meter.Add([$"{row % 3}"]);
        }

        DeidentificationReport report = new()
        {
            ReportId = "R-1", HasDirectIdentifiers = false, IsAggregate = false, AreKeysApart = true, Setting = setting,
                Measure = meter.Measure(),
        };

        Assert.Equal(grade, report.Grade);
        Assert.Equal(grade >= 3, report.ToEvidence().IsDeidentified);
        Assert.False(report.ToEvidence().IsAnonymous);
        Assert.Equal(1, (report with { HasDirectIdentifiers = true }).Grade);
        Assert.Equal(1, (report with { AreKeysApart = false }).Grade);
        Assert.Equal(4, (report with { IsAggregate = true }).Grade);
        Assert.Equal(2, (report with { Measure = new AnonymityMeter(1).Measure() }).Grade);
    }
}
