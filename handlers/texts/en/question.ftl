command-gemeint = which of several is meant
question-meant-gone = That is no longer in the programme. Please ask your question once more.
