using CsCheck;

namespace Yipai.Privacy.Tests.Classification;

public sealed class DataItemSetTests
{
    [Fact]
    public void Operations_OnAnyTwoSets_AgreeWithThoseOfLists() => Gen.Select(Indexes, Indexes).Sample(drawn =>
    {
        HashSet<DataItem> left = [.. drawn.Item1.Select(index => DataItems.All[index])];
        HashSet<DataItem> right = [.. drawn.Item2.Select(index => DataItems.All[index])];

        DataItemSet a = DataItemSet.Of([.. left]), b = DataItemSet.Of([.. right]);

        Assert.Equal(DataItems.All.Where(left.Contains), a.ToList());
        Assert.Equal(DataItems.All.Where(item => left.Contains(item) || right.Contains(item)), (a | b).ToList());
        Assert.Equal(DataItems.All.Where(item => left.Contains(item) && right.Contains(item)), a.Intersect(b).ToList());
        Assert.Equal(DataItems.All.Where(item => left.Contains(item) && !right.Contains(item)), a.Except(b).ToList());
        Assert.Equal(left.IsSubsetOf(right), a.IsSubsetOf(b));
        Assert.Equal((left.Count, left.Count == 0), (a.Count, a.IsEmpty));
        Assert.All(DataItems.All, item => Assert.Equal(left.Contains(item), a.Contains(item)));
    });

    private static Gen<int[]> Indexes => Gen.Int[0, DataItems.All.Count - 1].Array[0, 12];
}
