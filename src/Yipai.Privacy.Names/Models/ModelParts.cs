using Yipai.Privacy.Names.Candidates;
using Yipai.Privacy.Names.Scoring;
using Yipai.Privacy.Names.Words;

namespace Yipai.Privacy.Names.Models;

/// <summary>Holds what the file of a model contains.</summary>
/// <param name="Lexicon">The words.</param>
/// <param name="Chances">How rare the parts of names are.</param>
/// <param name="Weights">The weights of the features.</param>
/// <param name="Unit">How many units of the weights make a logit of 1.</param>
internal sealed record ModelParts(Lexicon Lexicon, NameChances Chances, WeightTable Weights, int Unit);
