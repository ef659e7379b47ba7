namespace Indicators.Mutations;

/// <summary>Who notices a deletion: the compiler, a test that names the measure, or nobody.</summary>
internal enum Verdict { NotCompiled, Tested, Survived }
