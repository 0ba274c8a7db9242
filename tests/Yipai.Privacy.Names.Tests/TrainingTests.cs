using Yipai.Privacy.Names.Models;
using Yipai.TrainNames;

namespace Yipai.Privacy.Names.Tests;

public sealed class TrainingTests
{
    private const int Messages = 300;

    [Fact]
    public void Run_SameSeed_GivesTheSameBytes()
    {
        byte[] first = ModelTraining.Run(7, Messages, TextWriter.Null);
        byte[] second = ModelTraining.Run(7, Messages, TextWriter.Null);

        Assert.Equal(first, second);
    }

    [Fact]
    public void Run_OtherSeed_GivesOtherWeights()
    {
        byte[] first = ModelTraining.Run(7, Messages, TextWriter.Null);
        byte[] second = ModelTraining.Run(8, Messages, TextWriter.Null);

        Assert.NotEqual(first, second);
    }

    [Fact]
    public void Read_FileOfAnotherVersion_Refuses()
    {
        InvalidDataException refusal = Assert.Throws<InvalidDataException>(() => ModelFile.Read([99, 0, 0]));

        Assert.Contains("version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_OfThePackage_IsAtMostTwoMegabytes()
    {
        using Stream file = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")!;

        Assert.InRange(file.Length, 100_000, 2_000_000);
    }
}
