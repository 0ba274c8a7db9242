using System.IO.Compression;
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
    public void Run_SeedAndMessagesOfThePackage_GivesItsFile()
    {
        byte[] trained = ModelTraining.Run(ModelTraining.PackageSeed, ModelTraining.PackageMessages, TextWriter.Null);

        Assert.True(File().AsSpan().SequenceEqual(trained), "Train the model again with tools/Yipai.TrainNames.");
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
        int length = File().Length;

        Assert.InRange(length, 100_000, 2_000_000);
    }

    [Fact]
    public void File_ForAPage_IsAtMostOneMegabyteCompressed()
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            stream.Write(File());
        }

        Assert.InRange(compressed.Length, 100_000, 1_000_000);
    }

    private static byte[] File()
    {
        using Stream stream = typeof(NameModel).Assembly.GetManifestResourceStream("names.bin")!;
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
